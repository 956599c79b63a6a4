//! Short names for what the wasm takes from its glue. wasm-bindgen gives each of some two hundred functions a name with a hash in it, which no
//! compression makes smaller; it stands in the wasm and in the glue, and both are ours alone.

use std::collections::BTreeMap;

/// The names that the wasm imports from the glue, each with a short one.
pub type Names = BTreeMap<String, String>;

/// The module of wasm-bindgen's own imports.
const GLUE: &str = "./beyond-two_bg.js";
/// The number of the section of imports.
const IMPORTS: u8 = 2;

/// Gives the wasm short names, and says which.
pub fn shorten(wasm: &[u8]) -> Option<(Vec<u8>, Names)> {
    let mut names = Names::new();
    let (header, mut rest) = wasm.split_at_checked(8)?;
    let mut out = header.to_vec();
    while let Some((&section, after)) = rest.split_first() {
        let (length, after) = read_number(after)?;
        let (content, after) = after.split_at_checked(length)?;
        let content = if section == IMPORTS { shorten_imports(content, &mut names)? } else { content.to_vec() };
        out.push(section);
        out.extend(number(content.len()));
        out.extend(content);
        rest = after;
    }
    Some((out, names))
}

/// Gives the glue the same names. (They stand there as whole words.)
pub fn rename(glue: &str, names: &Names) -> String {
    let part_of_name = |character: char| character.is_ascii_alphanumeric() || character == '_' || character == '$';
    let mut out = String::new();
    let mut rest = glue;
    while let Some(start) = rest.find(part_of_name) {
        let (before, from) = rest.split_at(start);
        let (name, after) = from.split_at(from.find(|character| !part_of_name(character)).unwrap_or(from.len()));
        out.push_str(before);
        out.push_str(names.get(name).map_or(name, String::as_str));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn shorten_imports(content: &[u8], names: &mut Names) -> Option<Vec<u8>> {
    let (count, mut rest) = read_number(content)?;
    let mut out = number(count);
    for _ in 0..count {
        let (module, after) = read_name(rest)?;
        let (name, after) = read_name(after)?;
        let length = length_of_type(after)?;
        let (imported, after) = after.split_at_checked(length)?;
        let new = if module == GLUE {
            let short = format!("_{}", names.len());
            names.entry(name.to_owned()).or_insert(short).clone()
        } else {
            name.to_owned()
        };
        for text in [module, &new] {
            out.extend(number(text.len()));
            out.extend(text.as_bytes());
        }
        out.extend(imported);
        rest = after;
    }
    rest.is_empty().then_some(out)
}

/// How many bytes say what is imported: a function, a table, a memory, a global.
fn length_of_type(bytes: &[u8]) -> Option<usize> {
    let (&kind, after) = bytes.split_first()?;
    let left = match kind {
        0 => read_number(after)?.1,
        1 => after_limits(after.get(1..)?)?,
        2 => after_limits(after)?,
        3 => after.get(2..)?,
        _ => return None,
    };
    Some(bytes.len() - left.len())
}

fn after_limits(bytes: &[u8]) -> Option<&[u8]> {
    let (&has_most, after) = bytes.split_first()?;
    let (_, after) = read_number(after)?;
    if has_most & 1 == 0 { Some(after) } else { Some(read_number(after)?.1) }
}

fn read_name(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, after) = read_number(bytes)?;
    let (name, after) = after.split_at_checked(length)?;
    Some((std::str::from_utf8(name).ok()?, after))
}

fn read_number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, bytes.get(at + 1..)?));
        }
    }
    None
}

/// A number as wasm writes it.
pub fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        bytes.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_and_read_as_wasm_has_them() {
        for (value, bytes) in [(0, vec![0]), (127, vec![127]), (128, vec![0x80, 1]), (624_485, vec![0xE5, 0x8E, 0x26])]
        {
            assert_eq!(number(value), bytes);
            assert_eq!(read_number(&bytes), Some((value, &[][..])));
        }
    }

    #[test]
    fn the_glue_and_the_wasm_call_a_function_by_the_same_short_name_and_all_else_stays() {
        let import = |module: &str, name: &str, kind: &[u8]| {
            [&[module.len() as u8], module.as_bytes(), &[name.len() as u8], name.as_bytes(), kind].concat()
        };
        let module = |log: &str, other: &str| {
            let imports = [
                vec![4],
                import(GLUE, log, &[0, 1]),
                import("./__wasm_split.js", "__wasm_split_load_check", &[0, 2]),
                import("m", "memory", &[2, 1, 1, 2]),
                import(GLUE, other, &[0, 3]),
            ]
            .concat();
            [b"\0asm\x01\0\0\0".as_slice(), &[2], &number(imports.len()), &imports, &[10, 1, 0]].concat()
        };
        let wasm = module("__wbg_log_0123456789abcdef", "__wbg_log_0");
        let (short, names) = shorten(&wasm).expect("it is wasm");
        assert_eq!(short, module("_0", "_1"));
        assert_eq!(
            rename("{__wbg_log_0123456789abcdef: a, __wbg_log_0: b, __wbg_log_01: c}", &names),
            "{_0: a, _1: b, __wbg_log_01: c}"
        );
        assert_eq!(shorten(&wasm[..20]), None);
    }
}
