//! The lexer: a typed text as numbers, words and signs, in whatever digits and spaces the keyboard gave.

/// A piece of a typed text.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A number, with its digits as they were written.
    Number(f64, String),
    /// Lower-case letters, without the points of "b.d." and the apostrophe of "mg's".
    Word(String),
    /// Any other visible character.
    Sign(char),
}

/// Why a text has no tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// "1,200" or "1.200": twelve hundred to one reader, one and a fifth to another.
    Thousands,
    /// More digits or points than a number has.
    Number,
}

impl Token {
    /// Whether it is this word.
    pub fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own == word)
    }

    /// Whether it is one of these words.
    pub fn is_one_of(&self, words: &[&str]) -> bool {
        matches!(self, Self::Word(own) if words.contains(&own.as_str()))
    }

    /// The number it is.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number, _) => Some(*number),
            _ => None,
        }
    }
}

/// What changes nothing in an amount: articles, and how sure somebody is.
pub const HEDGES: [&str; 14] = [
    "a",
    "an",
    "the",
    "of",
    "about",
    "around",
    "approx",
    "approximately",
    "roughly",
    "maybe",
    "probably",
    "i",
    "think",
    "taking",
];

/// The words for numbers that people write out.
const NUMBER_WORDS: [(&str, f64); 18] = [
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("fifteen", 15.0),
    ("eighteen", 18.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("half", 0.5),
];

/// Splits a text.
///
/// # Errors
/// If a number in it can mean two things, or none.
pub fn tokens(typed: &str) -> Result<Vec<Token>, Unclear> {
    let signs: Vec<char> = typed.chars().filter_map(plain).flat_map(char::to_lowercase).collect();
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(sign) = signs.get(at).copied() {
        let run =
            |fits: fn(char) -> bool| signs.get(at..).unwrap_or_default().iter().take_while(|one| fits(**one)).count();
        if sign.is_ascii_digit() || (sign == '.' && signs.get(at + 1).is_some_and(char::is_ascii_digit)) {
            let length = run(|one| one.is_ascii_digit() || matches!(one, '.' | ','));
            let written: String = signs.iter().skip(at).take(length).collect();
            found.push(Token::Number(number(&written)?, written));
            at += length;
        } else if let Some(part) = fraction(sign) {
            add(&mut found, part);
            at += 1;
        } else if sign.is_alphabetic() || sign == 'µ' {
            let length = run(|one| one.is_alphabetic() || matches!(one, '.' | '\'' | 'µ'));
            let word: String = signs.iter().skip(at).take(length).filter(|one| !matches!(one, '.' | '\'')).collect();
            match NUMBER_WORDS.iter().find(|(name, _)| *name == word) {
                Some((_, number)) => found.push(Token::Number(*number, word)),
                None => found.push(Token::Word(word)),
            }
            at += length;
        } else {
            if !sign.is_whitespace() {
                found.push(Token::Sign(sign));
            }
            at += 1;
        }
    }
    Ok(with_fractions(found))
}

/// A character as every keyboard's digits, dashes and spaces mean it; `None` for what cannot be seen.
fn plain(sign: char) -> Option<char> {
    Some(match sign {
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => {
            return None;
        }
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0)?,
        '٫' => '.',
        '٬' | '،' => ',',
        '‐'..='―' | '−' | '〜' => '-',
        '×' => 'x',
        'μ' => 'µ',
        '’' | '‘' => '\'',
        sign if sign.is_whitespace() || sign.is_control() => ' ',
        sign => digit(sign).unwrap_or(sign),
    })
}

/// Where the digits of scripts begin that are in use where this is read: Arabic, Persian, Devanagari, Bengali, Tamil, Thai.
const ZEROS: [u32; 6] = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0be6, 0x0e50];

fn digit(sign: char) -> Option<char> {
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&u32::from(sign)))?;
    char::from_digit(u32::from(sign) - zero, 10)
}

fn fraction(sign: char) -> Option<f64> {
    match sign {
        '½' => Some(0.5),
        '¼' => Some(0.25),
        '¾' => Some(0.75),
        '⅓' => Some(1.0 / 3.0),
        '⅔' => Some(2.0 / 3.0),
        _ => None,
    }
}

/// A part of one is added to the number before it.
fn add(found: &mut Vec<Token>, part: f64) {
    match found.last_mut() {
        Some(Token::Number(number, _)) if number.fract() == 0.0 => *number += part,
        _ => found.push(Token::Number(part, String::new())),
    }
}

/// "1/2" and "2 1/2", where the lower number is one of a tablet's parts; a date such as "3/2021" is left alone.
fn with_fractions(tokens: Vec<Token>) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        let lower = match (&token, found.as_slice()) {
            (Token::Number(lower, _), [.., Token::Number(upper, _), Token::Sign('/')])
                if [2.0, 3.0, 4.0].contains(lower) && upper < lower && *upper >= 1.0 && upper.fract() == 0.0 =>
            {
                Some(upper / lower)
            }
            _ => None,
        };
        // "1/2/2021" is a date.
        if let Some(part) = lower.filter(|_| rest.peek() != Some(&Token::Sign('/'))) {
            found.truncate(found.len() - 2);
            add(&mut found, part);
        } else {
            found.push(token);
        }
    }
    found
}

/// Reads digits with at most one point or comma. (The tables of Rust's own reader would weigh 10 kB in the browser.)
fn number(written: &str) -> Result<f64, Unclear> {
    let written = written.trim_end_matches(['.', ',']);
    let marks = written.matches(['.', ',']).count();
    let (whole, part) = written.split_once(['.', ',']).unwrap_or((written, ""));
    match marks {
        0 => {}
        1 if part.len() == 3 && !matches!(whole, "" | "0") => return Err(Unclear::Thousands),
        1 => {}
        _ => return Err(Unclear::Number),
    }
    if whole.len() > 15 || part.len() > 15 {
        return Err(Unclear::Number);
    }
    let digits = |text: &str| {
        text.bytes().fold((0.0, 1.0), |(value, scale), digit| (value * 10.0 + f64::from(digit - b'0'), scale * 10.0))
    };
    // Up to 15 digits are exact, and so is a power of ten: their quotient is then the nearest number there is.
    let ((whole, _), (_, scale)) = (digits(whole), digits(part));
    let all = part.bytes().fold(whole, |value, digit| value * 10.0 + f64::from(digit - b'0'));
    Ok(all / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(typed: &str) -> String {
        let found = tokens(typed).map(|tokens| {
            tokens
                .iter()
                .map(|token| match token {
                    Token::Number(number, _) => number.to_string(),
                    Token::Word(word) => word.clone(),
                    Token::Sign(sign) => sign.to_string(),
                })
                .collect::<Vec<_>>()
                .join(" ")
        });
        found.unwrap_or_else(|unclear| format!("{unclear:?}"))
    }

    #[test]
    fn a_text_is_split_into_numbers_words_and_signs() {
        assert_eq!(shown("75mg b.d."), "75 mg bd");
        assert_eq!(shown("5 MG's"), "5 mgs");
        assert_eq!(shown("20 mg/24h"), "20 mg / 24 h");
        assert_eq!(shown("×16wk"), "x 16 wk");
        assert_eq!(shown("60."), "60");
        assert_eq!(shown(".5"), "0.5");
        assert_eq!(shown("two weeks"), "2 weeks");
    }

    #[test]
    fn digits_of_other_scripts_and_signs_nobody_sees_do_no_harm() {
        assert_eq!(shown("٣٧٫٥"), "37.5");
        assert_eq!(shown("１５０ｍｇ"), "150 mg");
        assert_eq!(shown("१५०"), "150");
        assert_eq!(shown("\u{200b}75\u{a0}mg\u{feff}"), "75 mg");
    }

    #[test]
    fn parts_of_one_are_numbers_and_dates_are_not() {
        assert_eq!(shown("1/2 tablet"), "0.5 tablet");
        assert_eq!(shown("4 1/2 months"), "4.5 months");
        assert_eq!(shown("2½"), "2.5");
        assert_eq!(shown("3/2021"), "3 / 2021");
        assert_eq!(shown("1/2/2021"), "1 / 2 / 2021");
        assert_eq!(shown("45/105"), "45 / 105");
    }

    #[test]
    fn a_number_that_can_mean_two_things_is_unclear() {
        assert_eq!(shown("1,000"), "Thousands");
        assert_eq!(shown("1.200 mg"), "Thousands");
        assert_eq!(shown("0.025"), "0.025");
        assert_eq!(shown("37,5"), "37.5");
        assert_eq!(shown("1.2.3"), "Number");
        assert_eq!(shown(&"9".repeat(40)), "Number");
    }
}
