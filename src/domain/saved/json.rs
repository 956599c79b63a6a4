//! Reading and writing JSON, as much of it as saved texts need: a number stays as it is written, since the form reads what is typed. (The same by
//! `serde_json`'s maps of raw values would weigh 4 kB more in the browser. The tests hold both against each other.)

/// How deep groups and lists may stand in each other.
const DEPTH: u32 = 32;

/// A value.
pub(in crate::domain) enum Json {
    /// A text.
    Text(String),
    /// A number, `true`, `false` or `null`, as it is written.
    Bare(String),
    /// A list.
    List(Vec<Json>),
    /// Values, each with its name.
    Group(Vec<(String, Json)>),
}

impl Json {
    /// Adds it to a text, in one line.
    pub(in crate::domain) fn write(&self, out: &mut String) {
        let part = |out: &mut String, at: usize| {
            if at > 0 {
                out.push(',');
            }
        };
        match self {
            Json::Text(text) => write_text(out, text),
            Json::Bare(word) => out.push_str(word),
            Json::List(values) => {
                out.push('[');
                for (at, value) in values.iter().enumerate() {
                    part(out, at);
                    value.write(out);
                }
                out.push(']');
            }
            Json::Group(fields) => {
                out.push('{');
                for (at, (name, value)) in fields.iter().enumerate() {
                    part(out, at);
                    write_text(out, name);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// Reads a whole text. None if it is not JSON, if it goes too deep, or if a name stands twice in a group.
    pub(super) fn read(text: &str) -> Option<Json> {
        let mut reader = Reader { rest: text };
        let value = reader.value(DEPTH)?;
        reader.next().is_none().then_some(value)
    }

    /// The values of a list.
    pub(super) fn list(self) -> Option<Vec<Json>> {
        if let Json::List(values) = self { Some(values) } else { None }
    }

    /// The texts of a list of nothing else.
    pub(super) fn texts(self) -> Option<Vec<String>> {
        let text = |value| if let Json::Text(text) = value { Some(text) } else { None };
        self.list()?.into_iter().map(text).collect()
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// The next byte that is not blank; it stays.
    fn next(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
        self.rest.bytes().next()
    }

    /// Goes past a byte, which must be the next.
    fn pass(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then(|| self.skip(1))?
    }

    fn skip(&mut self, count: usize) -> Option<()> {
        self.rest = self.rest.get(count..)?;
        Some(())
    }

    fn value(&mut self, depth: u32) -> Option<Json> {
        match self.next()? {
            b'"' => self.text().map(Json::Text),
            open @ (b'[' | b'{') => self.many(open, depth.checked_sub(1)?),
            _ => self.bare().map(Json::Bare),
        }
    }

    /// A list or a group.
    fn many(&mut self, open: u8, depth: u32) -> Option<Json> {
        let close = if open == b'[' { b']' } else { b'}' };
        let (mut values, mut names): (Vec<Json>, Vec<String>) = (Vec::new(), Vec::new());
        self.skip(1)?;
        if self.next()? == close {
            self.skip(1)?;
        } else {
            loop {
                if open == b'{' {
                    self.next()?;
                    let name = self.text()?;
                    if names.contains(&name) {
                        return None;
                    }
                    names.push(name);
                    self.pass(b':')?;
                }
                values.push(self.value(depth)?);
                if self.next()? == close {
                    self.skip(1)?;
                    break;
                }
                self.pass(b',')?;
            }
        }
        Some(if open == b'[' { Json::List(values) } else { Json::Group(names.into_iter().zip(values).collect()) })
    }

    fn text(&mut self) -> Option<String> {
        self.pass(b'"')?;
        let mut text = String::new();
        loop {
            let end = self.rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
            text.push_str(self.rest.get(..end)?);
            self.skip(end)?;
            match self.rest.as_bytes() {
                [b'"', ..] => {
                    self.skip(1)?;
                    return Some(text);
                }
                [b'\\', b'u', ..] => text.push(self.unicode()?),
                [b'\\', escaped, ..] => {
                    text.push(match escaped {
                        b'"' | b'\\' | b'/' => char::from(*escaped),
                        b'b' => '\u{8}',
                        b'f' => '\u{c}',
                        b'n' => '\n',
                        b'r' => '\r',
                        b't' => '\t',
                        _ => return None,
                    });
                    self.skip(2)?;
                }
                _ => return None,
            }
        }
    }

    /// A character by its number; one beyond the first plane by two.
    fn unicode(&mut self) -> Option<char> {
        let first = self.unit()?;
        let number = if first & 0xfc00 == 0xd800 {
            let second = self.unit()?;
            if second & 0xfc00 != 0xdc00 {
                return None;
            }
            0x1_0000 + ((first & 0x3ff) << 10) + (second & 0x3ff)
        } else {
            first
        };
        char::from_u32(number)
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.rest.strip_prefix("\\u")?.get(..4)?;
        let number =
            digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?;
        self.skip(6)?;
        number
    }

    fn bare(&mut self) -> Option<String> {
        let part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let end = self.rest.bytes().position(|byte| !part(byte)).unwrap_or(self.rest.len());
        let word = self.rest.get(..end)?.to_owned();
        self.skip(end)?;
        (matches!(word.as_str(), "true" | "false" | "null") || is_number(&word)).then_some(word)
    }
}

/// Digits without a needless zero before them, perhaps a fraction, perhaps a power of ten.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let word = word.strip_prefix('-').unwrap_or(word);
    let (word, power) = word.split_once(['e', 'E']).unwrap_or((word, "0"));
    let (whole, fraction) = word.split_once('.').unwrap_or((word, "0"));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && digits(fraction)
        && digits(power.strip_prefix(['+', '-']).unwrap_or(power))
}

/// Adds a text in its quotation marks, as browsers write it.
pub(super) fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        let escaped = match c {
            '"' | '\\' => c,
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                out.push_str(if c < '\u{10}' { "0" } else { "1" });
                out.push(char::from_digit(u32::from(c) & 15, 16).unwrap_or_default());
                continue;
            }
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push('\\');
        out.push(escaped);
    }
    out.push('"');
}

/// Adds a list of texts.
pub(super) fn write_texts(out: &mut String, texts: &[String]) {
    let mut before = '[';
    for text in texts {
        out.push(before);
        write_text(out, text);
        before = ',';
    }
    if before == '[' {
        out.push(before);
    }
    out.push(']');
}

/// A typed number that has passed its check (digits, at most one point or comma) as JSON writes it.
pub(in crate::domain) fn plain_number(typed: &str) -> String {
    let plain = typed.trim_start_matches('+').replace(',', ".");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}
