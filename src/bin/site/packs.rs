//! Packs of wasm. What chunks have in common comes in many small files, and each file is a request: those are packed as custom sections, by their
//! names, into wasm modules that hold nothing else, and so are served and checked as wasm.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::imports;

/// Files up to this size, in bytes, are packed.
const SMALL: usize = 12_000;

/// How the loader fetches a chunk, as wasm-split writes it, and as we want it: out of its pack, if it is in one; and another time past the
/// browser's own cache, which may have kept what was wrong the first time (a page in place of the chunk, an error).
pub const FETCH: (&str, &str) = ("fetch(new URL(", "load(new URL(");
const LOAD: &str = "const packed = __PACKED__;
const asked = new Set();
const packs = [];
function get(url) {
  const cache = asked.has(url.href) ? 'reload' : 'default';
  asked.add(url.href);
  return fetch(url, { cache });
}
async function load(url) {
  const name = url.pathname.split('/').pop();
  const at = packed.findIndex((names) => names.includes(name));
  if (at < 0) return get(url);
  const coming = (packs[at] ??= WebAssembly.compileStreaming(get(new URL(`./chunk_pack_${at}.wasm`, import.meta.url))));
  try {
    return new Response(WebAssembly.Module.customSections(await coming, name)[0], { headers: { 'content-type': 'application/wasm' } });
  } catch (error) {
    if (packs[at] === coming) packs[at] = undefined;
    throw error;
  }
}
";

/// The names of the files in each pack.
pub struct Packs(Vec<BTreeSet<String>>);

impl Packs {
    /// Puts the small files that chunks have in common into packs, in their place. `chunks` are the files of each chunk, by its name: in the end
    /// packs stand there for what is in them.
    pub fn make(folder: &Path, chunks: &mut BTreeMap<&str, Vec<String>>) -> Result<Self> {
        let shared: BTreeSet<&String> = chunks.values().flatten().filter(|file| file.starts_with("chunk_")).collect();
        let mut small = BTreeMap::new();
        for name in shared {
            let bytes = fs::read(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
            if bytes.len() <= SMALL {
                small.insert(name.clone(), bytes);
            }
        }
        let sizes = small.iter().map(|(name, bytes)| (name.as_str(), bytes.len())).collect();
        let packs = Self(divided(&sizes, chunks));
        for (at, names) in packs.0.iter().enumerate() {
            let mut pack = b"\0asm\x01\0\0\0".to_vec();
            for (name, bytes) in small.iter().filter(|(name, _)| names.contains(*name)) {
                let mut section = imports::number(name.len());
                section.extend(name.as_bytes());
                section.extend(bytes);
                pack.push(0);
                pack.extend(imports::number(section.len()));
                pack.extend(section);
                fs::remove_file(folder.join(name)).with_context(|| format!("cannot remove {name}"))?;
            }
            fs::write(folder.join(file(at)), pack).with_context(|| format!("cannot write {}", file(at)))?;
        }
        for files in chunks.values_mut() {
            let needed = packs.0.iter().enumerate().filter(|(_, names)| files.iter().any(|file| names.contains(file)));
            let needed: Vec<String> = needed.map(|(at, _)| file(at)).collect();
            files.retain(|file| !small.contains_key(file));
            files.extend(needed);
        }
        Ok(packs)
    }

    /// What loads the chunks, with our way of fetching them.
    pub fn loader(&self, written: &str) -> Result<String> {
        let packed = serde_json::to_string(&self.0)?;
        Ok(format!("{}{}", written.replace(FETCH.0, FETCH.1), LOAD.replace("__PACKED__", &packed)))
    }
}

fn file(at: usize) -> String {
    format!("chunk_pack_{at}.wasm")
}

/// Three packs at most: what one chunk needs, what another needs of the rest, and what is left. Those chunks are chosen by which all of them together
/// load the least.
fn divided(sizes: &BTreeMap<&str, usize>, chunks: &BTreeMap<&str, Vec<String>>) -> Vec<BTreeSet<String>> {
    let by = |(one, other): (&Vec<String>, &Vec<String>)| {
        let all = sizes.keys().map(|name| (*name).to_owned());
        let (first, rest): (BTreeSet<_>, BTreeSet<_>) = all.partition(|name| one.contains(name));
        let (second, rest) = rest.into_iter().partition(|name| other.contains(name));
        [first, second, rest].into_iter().filter(|pack| !pack.is_empty()).collect::<Vec<_>>()
    };
    let weight = |pack: &BTreeSet<String>| -> usize {
        let size: usize = pack.iter().map(|name| sizes[name.as_str()]).sum();
        size * chunks.values().filter(|files| files.iter().any(|file| pack.contains(file))).count()
    };
    let pairs = chunks.values().flat_map(|one| chunks.values().map(move |other| (one, other)));
    pairs.map(by).min_by_key(|packs| packs.iter().map(weight).sum::<usize>()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_that_needs_little_does_not_load_what_the_others_share() {
        let sizes = BTreeMap::from([
            ("chunk_1.wasm", 100),
            ("chunk_2.wasm", 7_000),
            ("chunk_3.wasm", 2_000),
            ("chunk_4.wasm", 9_000),
        ]);
        let files = |numbers: &[u8]| numbers.iter().map(|number| format!("chunk_{number}.wasm")).collect::<Vec<_>>();
        let names = |numbers: &[u8]| files(numbers).into_iter().collect::<BTreeSet<_>>();
        let chunks = BTreeMap::from([
            ("check", files(&[1, 2, 3, 4])),
            ("compare", files(&[1])),
            ("find", files(&[1, 2, 3])),
            ("summary", files(&[1, 2, 3, 4])),
        ]);
        assert_eq!(divided(&sizes, &chunks), [names(&[1]), names(&[2, 3]), names(&[4])]);
        let alike = BTreeMap::from([("check", files(&[1, 2])), ("find", files(&[2, 1]))]);
        assert_eq!(divided(&BTreeMap::from([("chunk_1.wasm", 1), ("chunk_2.wasm", 2)]), &alike), [names(&[1, 2])]);
        assert!(divided(&BTreeMap::new(), &chunks).is_empty());
    }
}
