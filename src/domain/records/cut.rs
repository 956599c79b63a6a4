//! Cutting a file into FHIR resources without reading them: a `Bundle` by its entries, a list by its members, NDJSON line by line. It goes over the
//! bytes once, in steps of any length, so that ten megabytes never hold the page up.

use std::ops::Range;

use super::RecordError;
use crate::domain::saved::LONGEST_FILE;

/// The most resources of a file.
pub const MOST_RESOURCES: usize = 100_000;
/// How deep groups and lists may stand in each other: what `serde_json` reads.
const DEPTH: usize = 120;

/// Another kind of file, which is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// XML: a C-CDA document, or what Apple Health writes beside its records.
    Xml,
    /// A ZIP archive.
    Zip,
    /// A PDF.
    Pdf,
    /// A SMART Health Card or Link.
    Card,
    /// A file that this site has saved.
    Ours,
    /// FHIR or other JSON, where a table was looked for.
    Fhir,
}

/// A piece of the text that holds one resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands, in bytes.
    pub place: Range<usize>,
    /// Whether it is an entry of a bundle, in which the resource stands; else it is the resource.
    pub is_entry: bool,
}

/// What cuts a text. It remembers how far it has come.
#[derive(Debug, Default)]
pub struct Cutter {
    at: usize,
    /// The brackets that are open.
    open: Vec<u8>,
    /// Where the value began that is being passed: a top-level one, a member of a list, an entry.
    top: usize,
    member: usize,
    /// Where the text in quotation marks began.
    quoted: Option<usize>,
    is_escaped: bool,
    /// The last text at the level of a resource's own names.
    last: Range<usize>,
    /// The name before the value there.
    name: Range<usize>,
    is_bundle: bool,
    had_bundle: bool,
    entries: Vec<Piece>,
    /// What has been cut.
    pub pieces: Vec<Piece>,
}

/// What a text says that it is by its beginning, where that is known and is no FHIR.
pub fn known_format(text: &str) -> Option<Format> {
    let begins = |signs: &[&str]| signs.iter().any(|sign| text.starts_with(sign));
    if begins(&["<"]) {
        Some(Format::Xml)
    } else if begins(&["PK\u{3}\u{4}"]) {
        Some(Format::Zip)
    } else if begins(&["%PDF"]) {
        Some(Format::Pdf)
    } else if begins(&["shc:/", "shlink:/"]) {
        Some(Format::Card)
    } else {
        let start: String = text.chars().take(200).filter(|sign| !sign.is_whitespace()).collect();
        if start.starts_with("{\"verifiableCredential\":") {
            Some(Format::Card)
        } else if start.starts_with("{\"file\":\"beyond-two\"") {
            Some(Format::Ours)
        } else {
            None
        }
    }
}

/// Whether a text may be JSON: else it is plain text.
pub fn is_json(text: &str) -> bool {
    text.starts_with(['{', '['])
}

/// The text without what editors put before it, if it can be a record at all.
///
/// # Errors
/// If it is too long, empty or of another format.
pub fn begun(text: &str) -> Result<&str, RecordError> {
    if text.len() > LONGEST_FILE {
        return Err(RecordError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(RecordError::Empty);
    }
    if let Some(format) = known_format(text) {
        return Err(RecordError::Other(format));
    }
    Ok(text)
}

impl Cutter {
    /// Goes on for so many bytes. Whether it is through.
    ///
    /// # Errors
    /// If brackets or quotation marks do not close, or there is too much.
    pub fn step(&mut self, text: &str, bytes: usize) -> Result<bool, RecordError> {
        let all = text.as_bytes();
        let end = all.len().min(self.at.saturating_add(bytes));
        for (at, byte) in (self.at..end).zip(all.get(self.at..end).unwrap_or_default()) {
            self.pass(text, at, *byte)?;
        }
        self.at = end;
        if end < all.len() {
            return Ok(false);
        }
        if self.open.is_empty() && self.quoted.is_none() { Ok(true) } else { Err(RecordError::NotJson) }
    }

    /// Whether one of the values was a bundle, perhaps an empty one.
    pub fn has_bundle(&self) -> bool {
        self.had_bundle
    }

    fn pass(&mut self, text: &str, at: usize, byte: u8) -> Result<(), RecordError> {
        if let Some(start) = self.quoted {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => {
                    self.quoted = None;
                    if self.open == *b"{" {
                        self.text_ended(text, start + 1..at);
                    }
                }
                _ => {}
            }
            return Ok(());
        }
        match byte {
            b'"' => self.quoted = Some(at),
            b':' if self.open == *b"{" => self.name = self.last.clone(),
            b'{' | b'[' => self.opened(text, at, byte)?,
            b'}' | b']' => self.closed(at, byte)?,
            _ if self.open.is_empty() && !matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0x1e) => {
                return Err(RecordError::NotJson);
            }
            _ => {}
        }
        Ok(())
    }

    /// A name or a text of a top-level resource.
    fn text_ended(&mut self, text: &str, place: Range<usize>) {
        let said = |place: &Range<usize>| text.get(place.clone()).unwrap_or_default();
        if said(&self.name) == "resourceType" && said(&place) == "Bundle" {
            (self.is_bundle, self.had_bundle) = (true, true);
        }
        self.last = place;
    }

    fn opened(&mut self, text: &str, at: usize, byte: u8) -> Result<(), RecordError> {
        match self.open.as_slice() {
            [] => {
                self.top = at;
                self.is_bundle = false;
                (self.last, self.name) = (0..0, 0..0);
            }
            [b'['] => self.member = at,
            [b'{', b'['] if text.get(self.name.clone()) == Some("entry") => self.member = at,
            _ => {}
        }
        self.open.push(byte);
        if self.open.len() > DEPTH { Err(RecordError::NotJson) } else { Ok(()) }
    }

    fn closed(&mut self, at: usize, byte: u8) -> Result<(), RecordError> {
        let opened = if byte == b'}' { b'{' } else { b'[' };
        if self.open.pop() != Some(opened) {
            return Err(RecordError::NotJson);
        }
        let piece = |start: usize, is_entry| Piece { place: start..at + 1, is_entry };
        match (self.open.as_slice(), byte) {
            ([], b'}') => {
                let mut entries = std::mem::take(&mut self.entries);
                if self.is_bundle {
                    self.pieces.append(&mut entries);
                } else {
                    self.pieces.push(piece(self.top, false));
                }
            }
            ([b'['], b'}') => self.pieces.push(piece(self.member, false)),
            // Which name it was is known by where the member began: after any other name it stands before it.
            ([b'{', b'['], b'}') if self.member > self.name.end => self.entries.push(piece(self.member, true)),
            _ => {}
        }
        if self.pieces.len() + self.entries.len() > MOST_RESOURCES { Err(RecordError::TooMany) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, bytes: usize) -> Result<Vec<(String, bool)>, RecordError> {
        let text = begun(text)?;
        let mut cutter = Cutter::default();
        while !cutter.step(text, bytes)? {}
        Ok(cutter.pieces.into_iter().map(|piece| (text[piece.place].to_owned(), piece.is_entry)).collect())
    }

    fn shown(text: &str) -> Vec<String> {
        let whole = cut(text, usize::MAX).expect("it can be cut");
        assert_eq!(cut(text, 1).as_ref(), Ok(&whole), "a byte at a time");
        whole.into_iter().map(|(text, is_entry)| if is_entry { format!("entry {text}") } else { text }).collect()
    }

    #[test]
    fn a_bundle_is_cut_into_its_entries_wherever_its_kind_stands() {
        let entries = ["entry {\"a\":{\"entry\":[{}]}}", "entry {\"b\":\"}]\\\"\"}"];
        assert_eq!(
            shown(r#"{"resourceType":"Bundle","entry":[{"a":{"entry":[{}]}},{"b":"}]\""}],"link":[{}]}"#),
            entries
        );
        assert_eq!(
            shown(r#"{"link":[{"entry":1}],"entry":[{"a":{"entry":[{}]}},{"b":"}]\""}],"resourceType":"Bundle"}"#),
            entries
        );
        assert_eq!(shown(r#"{"resourceType":"Bundle"}"#), Vec::<String>::new());
    }

    #[test]
    fn a_single_resource_a_list_and_lines_are_cut_too() {
        let list = r#"{"resourceType":"List","entry":[{"item":1}]}"#;
        assert_eq!(shown(list), [list]);
        assert_eq!(shown(r#"[{"a":1},{"b":[{}]}]"#), [r#"{"a":1}"#, r#"{"b":[{}]}"#]);
        assert_eq!(shown("\u{feff}{\"a\":1}\n{\"b\":2}\r\n"), [r#"{"a":1}"#, r#"{"b":2}"#]);
    }

    #[test]
    fn what_is_no_record_is_told() {
        for (text, error) in [
            (" ", RecordError::Empty),
            ("{\"a\":[1}", RecordError::NotJson),
            ("{\"a\":\"", RecordError::NotJson),
            ("{\"a\":1} tail", RecordError::NotJson),
            ("<?xml version=\"1.0\"?>", RecordError::Other(Format::Xml)),
            ("PK\u{3}\u{4}...", RecordError::Other(Format::Zip)),
            ("%PDF-1.7", RecordError::Other(Format::Pdf)),
            ("shc:/5676", RecordError::Other(Format::Card)),
            ("{ \"verifiableCredential\": [] }", RecordError::Other(Format::Card)),
            ("{\"file\":\"beyond-two\",\"version\":5}", RecordError::Other(Format::Ours)),
        ] {
            assert_eq!(cut(text, usize::MAX), Err(error), "{text}");
        }
        assert_eq!(cut(&"[".repeat(500), 7), Err(RecordError::NotJson));
        assert_eq!(cut(&["[", &"{},".repeat(MOST_RESOURCES), "{}]"].concat(), usize::MAX), Err(RecordError::TooMany));
    }
}
