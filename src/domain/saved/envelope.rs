//! What is kept on a device under a passphrase: a label that anybody can read, and the locked bytes. The label is authenticated with the
//! bytes, so that no part of it can be changed without notice.

/// What a locked text says that it is, and its version.
const NAME: &str = "beyond-two-locked";
const VERSION: &str = "1";
/// The rounds in which a key is made of a passphrase (PBKDF2-HMAC-SHA256), by OWASP's Password Storage Cheat Sheet; fewer are refused.
pub const ROUNDS: u32 = 600_000;
/// The shortest that a locked text can be: the tag alone.
const TAG: usize = 16;
/// How many bytes of salt and of nonce there are.
pub const SALT: usize = 16;
/// See [`SALT`].
pub const NONCE: usize = 12;
/// What parts the parts.
const BETWEEN: &str = "\",\"";

/// What stands on an envelope, but for what is new each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The rounds in which the key was made.
    pub rounds: u32,
    /// After how many days without a visit it is forgotten; never after none.
    pub forget_days: u32,
    /// After how many minutes without a touch it locks again.
    pub lock_minutes: u32,
    /// The day on which it was locked.
    pub day: String,
    /// The salt, as hexadecimal digits.
    pub salt: String,
}

impl Label {
    /// The label as it is authenticated, with a nonce that was never used before.
    pub fn with_nonce(&self, nonce: &[u8; NONCE]) -> String {
        let Self { rounds, forget_days, lock_minutes, day, salt } = self;
        format!("{NAME} {VERSION} {rounds} {forget_days} {lock_minutes} {day} {salt} {}", hex(nonce))
    }
}

/// An envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What its label says.
    pub label: Label,
    /// The label as it is authenticated.
    pub written: String,
    /// The nonce, as hexadecimal digits.
    pub nonce: String,
    /// The locked bytes with their tag, as hexadecimal digits.
    pub locked: String,
}

const DIGITS: &str = "0123456789";
const HEX: &str = "0123456789abcdef";
/// Of which signs each part is, and of how many.
const PARTS: [(&str, usize, usize); 9] = [
    ("beyond-twlck", NAME.len(), NAME.len()),
    (VERSION, 1, 1),
    (DIGITS, 6, 7),
    (DIGITS, 1, 6),
    (DIGITS, 1, 6),
    ("0123456789-", 10, 10),
    (HEX, 2 * SALT, 2 * SALT),
    (HEX, 2 * NONCE, 2 * NONCE),
    (HEX, 2 * TAG, usize::MAX),
];

impl Envelope {
    /// Whether a text means to be one.
    pub fn is_meant(text: &str) -> bool {
        text.starts_with("[\"")
    }

    /// Whether a text means to be one of a newer version.
    pub fn is_newer(text: &str) -> bool {
        let mut pieces = text.split('"').skip(1).step_by(2);
        let version = |text: &str| text.parse::<u32>().ok();
        pieces.next() == Some(NAME) && pieces.next().and_then(version) > version(VERSION)
    }

    /// Reads one: whole and as it was written here. None of a text that is damaged or too weak, or that would hang the browser.
    pub fn read(text: &str) -> Option<Self> {
        // What is quoted stands at every second place, and what parts it between.
        let mut pieces = text.split('"');
        let mut before = "[";
        let mut written = String::new();
        let mut parts = [""; PARTS.len()];
        for (part, (signs, least, most)) in parts.iter_mut().zip(PARTS) {
            let is_next = pieces.next() == Some(before);
            *part = pieces.next()?;
            let is_right =
                (least..=most).contains(&part.len()) && part.bytes().all(|sign| signs.as_bytes().contains(&sign));
            if !is_next || !is_right {
                return None;
            }
            before = ",";
        }
        let [name, _, rounds, forget_days, lock_minutes, day, salt, nonce, locked] = parts;
        for part in &parts[..8] {
            if !written.is_empty() {
                written.push(' ');
            }
            written.push_str(part);
        }
        let label = Label {
            rounds: rounds.parse().ok()?,
            forget_days: forget_days.parse().ok()?,
            lock_minutes: lock_minutes.parse().ok()?,
            day: day.to_owned(),
            salt: salt.to_owned(),
        };
        let is_sound = pieces.next() == Some("]")
            && pieces.next().is_none()
            && name == NAME
            && !rounds.starts_with('0')
            && !lock_minutes.starts_with('0')
            && super::is_day(day)
            && locked.len().is_multiple_of(2)
            && label.rounds >= ROUNDS;
        is_sound.then(|| Self { label, written, nonce: nonce.to_owned(), locked: locked.to_owned() })
    }

    /// Writes one: the label as it was authenticated, and the locked bytes.
    pub fn write(label: &str, locked: &[u8]) -> String {
        format!("[\"{}{BETWEEN}{}\"]", label.replace(' ', BETWEEN), hex(locked))
    }
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The bytes of hexadecimal digits.
pub fn bytes(hex: &str) -> Vec<u8> {
    let half =
        |digit: &u8| char::from(*digit).to_digit(16).and_then(|half| u8::try_from(half).ok()).unwrap_or_default();
    hex.as_bytes().chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | half(digit))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `tests/browser/locked.spec.js` has it.
    const TEXT: &str = r#"["beyond-two-locked","1","600000","0","15","2026-11-24","000102030405060708090a0b0c0d0e0f","101112131415161718191a1b","755695c23a4c5b2334956d403519cb7fb02ea3b0a3065d7dd34c297ee21febb6"]"#;

    #[test]
    fn an_envelope_is_written_as_it_was_read() {
        let envelope = Envelope::read(TEXT).expect("an envelope");
        let nonce: [u8; NONCE] = bytes(&envelope.nonce).try_into().expect("as many bytes");
        assert_eq!(envelope.label.with_nonce(&nonce), envelope.written);
        assert_eq!(Envelope::write(&envelope.written, &bytes(&envelope.locked)), TEXT);
        assert_eq!(bytes(&envelope.label.salt), (0..16).collect::<Vec<u8>>());
    }

    #[test]
    fn what_is_weak_damaged_or_would_hang_the_browser_is_refused() {
        for (part, other) in [
            ("\"600000\"", "\"1000\""),
            ("\"600000\"", "\"599999\""),
            ("\"600000\"", "\"40000000\""),
            ("\"600000\"", "\"0600000\""),
            ("\"1\"", "\"2\""),
            ("\"0\"", "\"\""),
            ("\"0\"", "\"1234567\""),
            ("\"15\"", "\"0\""),
            ("2026-11-24", "2026-11-2"),
            ("0001020304", "00010203"),
            ("0001020304", "000102030G"),
            ("101112", "1011"),
            ("beyond-two-locked", "beyond-two"),
            ("\"]", "\""),
            ("\"]", "\"] "),
            ("755695c2", "755695C2"),
            ("755695c2", "755695c"),
            ("b0a3", "\\u0062"),
        ] {
            let changed = TEXT.replace(part, other);
            assert_eq!(Envelope::read(&changed), None, "{changed}");
            assert!(Envelope::is_meant(&changed), "{changed}");
        }
        assert_eq!(Envelope::read(&format!("{}\"]", &TEXT[..TEXT.len() - 60])), None);
        assert!(!Envelope::is_meant("[[\"asked\",\"And then?\"]]"));
    }
}
