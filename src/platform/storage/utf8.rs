//! Decoding UTF-8 piece by piece: a file of ten megabytes would hold the page up if it were decoded at once.

/// A text whose bytes come in pieces. What is no UTF-8 becomes U+FFFD, as the browser's own decoder has it, and a byte order mark at the start is left out.
#[derive(Debug, Default)]
pub(super) struct Utf8Text {
    text: String,
    /// A character whose last bytes are still to come: three bytes at most.
    begun: Vec<u8>,
}

impl Utf8Text {
    /// With room for so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), begun: Vec::new() }
    }

    /// Takes the next bytes.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        let joined;
        let bytes = if self.begun.is_empty() {
            bytes
        } else {
            joined = [self.begun.as_slice(), bytes].concat();
            &joined
        };
        let mut begun = Vec::new();
        let mut left = bytes.len();
        for chunk in bytes.utf8_chunks() {
            let (valid, invalid) = (chunk.valid(), chunk.invalid());
            self.text.push_str(valid);
            left -= valid.len() + invalid.len();
            if left == 0 && is_begun(invalid) {
                begun = invalid.to_vec();
            } else if !invalid.is_empty() {
                self.text.push(char::REPLACEMENT_CHARACTER);
            }
        }
        self.begun = begun;
    }

    /// All of it.
    pub(super) fn end(mut self) -> String {
        if !self.begun.is_empty() {
            self.text.push(char::REPLACEMENT_CHARACTER);
        }
        if self.text.starts_with('\u{feff}') {
            self.text.remove(0);
        }
        self.text
    }
}

/// Whether bytes that are no UTF-8 are the beginning of a character.
fn is_begun(invalid: &[u8]) -> bool {
    std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_pieces(bytes: &[u8], length: usize) -> String {
        let mut text = Utf8Text::with_capacity(bytes.len());
        bytes.chunks(length).for_each(|piece| text.push(piece));
        text.end()
    }

    #[test]
    fn wherever_it_is_cut_the_text_is_the_same() {
        let text = "a é € 😀 \u{feff} z";
        for length in 1..=text.len() {
            assert_eq!(by_pieces(text.as_bytes(), length), text, "{length} bytes a piece");
        }
    }

    #[test]
    fn what_is_no_utf_8_is_replaced_and_a_byte_order_mark_left_out() {
        let bytes = b"\xef\xbb\xbfa\xffb\xe2\x82c\xf0\x9f\x98";
        for length in 1..=bytes.len() {
            assert_eq!(by_pieces(bytes, length), "a\u{fffd}b\u{fffd}c\u{fffd}", "{length} bytes a piece");
        }
    }
}
