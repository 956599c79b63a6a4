//! Amounts as people type them: "$1,200", "1.200 €", "400 to 800", "30 mi", "2.5 hours". Whole hundredths throughout: no sum is ever
//! NaN, infinite or negative.

/// What an amount is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountKind {
    /// Money, in any currency: up to 1,000,000.
    Money,
    /// Visits: whole, up to 400.
    Visits,
    /// Hours: up to 24.
    Hours,
    /// Miles or kilometers, one way: up to 5,000.
    Distance,
}

/// A unit that was typed with an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Dollars of any country.
    Dollars,
    /// UK pounds.
    Pounds,
    /// Euros.
    Euros,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Miles.
    Miles,
    /// Kilometers.
    Kilometers,
    /// Visits, sessions.
    Visits,
}

/// An amount, or a range of it, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The lower end.
    pub low: u64,
    /// The upper end; the same where one amount was typed.
    pub high: u64,
    /// The unit that was typed, if any.
    pub unit: Option<Unit>,
}

/// Why a text is no amount. `words::messages` says it to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// Not a number, nor two with "to" between them; or with a unit of something else.
    NotAnAmount(AmountKind),
    /// More than the field can hold, which is so many hundredths.
    TooLarge(AmountKind, u64),
    /// The first of two is larger than the second.
    Backwards,
}

impl AmountKind {
    /// The largest amount, in hundredths.
    const fn at_most(self) -> u64 {
        match self {
            AmountKind::Money => 100_000_000,
            AmountKind::Visits => 40_000,
            AmountKind::Hours => 2_400,
            AmountKind::Distance => 500_000,
        }
    }

    fn takes(self, unit: Unit) -> bool {
        matches!(
            (self, unit),
            (AmountKind::Money, Unit::Dollars | Unit::Pounds | Unit::Euros)
                | (AmountKind::Visits, Unit::Visits)
                | (AmountKind::Hours, Unit::Hours | Unit::Minutes)
                | (AmountKind::Distance, Unit::Miles | Unit::Kilometers)
        )
    }
}

/// How people write units. Longer spellings stand before those they begin with.
const SPELLINGS: [(&str, Unit); 32] = [
    ("us$", Unit::Dollars),
    ("ca$", Unit::Dollars),
    ("au$", Unit::Dollars),
    ("a$", Unit::Dollars),
    ("c$", Unit::Dollars),
    ("$", Unit::Dollars),
    ("usd", Unit::Dollars),
    ("cad", Unit::Dollars),
    ("aud", Unit::Dollars),
    ("dollars", Unit::Dollars),
    ("dollar", Unit::Dollars),
    ("£", Unit::Pounds),
    ("gbp", Unit::Pounds),
    ("pounds", Unit::Pounds),
    ("€", Unit::Euros),
    ("euros", Unit::Euros),
    ("eur", Unit::Euros),
    ("hours", Unit::Hours),
    ("hour", Unit::Hours),
    ("hrs", Unit::Hours),
    ("h", Unit::Hours),
    ("minutes", Unit::Minutes),
    ("mins", Unit::Minutes),
    ("min", Unit::Minutes),
    ("miles", Unit::Miles),
    ("mile", Unit::Miles),
    ("mi", Unit::Miles),
    ("km", Unit::Kilometers),
    ("kilometers", Unit::Kilometers),
    ("kilometres", Unit::Kilometers),
    ("visits", Unit::Visits),
    ("sessions", Unit::Visits),
];

/// Reads a typed amount or range. Empty text is "not given".
///
/// A comma or a point before exactly three digits parts thousands ("1,200", "1.200"); before one or two it parts the decimals
/// ("37,5", "12.50").
///
/// # Errors
/// [`AmountError`].
pub fn read(typed: &str, kind: AmountKind) -> Result<Option<Amount>, AmountError> {
    let not_an_amount = AmountError::NotAnAmount(kind);
    let text: String = typed.trim().to_lowercase().replace(['–', '—', '−'], "-");
    if text.is_empty() {
        return Ok(None);
    }
    let (low, high) = match text.split_once(" to ").or_else(|| text.split_once('-')) {
        Some((low, high)) => (part(low, kind)?, Some(part(high, kind)?)),
        None => (part(&text, kind)?, None),
    };
    let unit = high.and_then(|(_, unit)| unit).or(low.1);
    if low.1.is_some() && low.1 != unit {
        return Err(not_an_amount);
    }
    let (mut low, mut high) = (low.0, high.map_or(low.0, |(high, _)| high));
    if unit == Some(Unit::Minutes) {
        (low, high) = (low / 60, high / 60);
    }
    if low > high {
        return Err(AmountError::Backwards);
    }
    if high > kind.at_most() {
        return Err(AmountError::TooLarge(kind, kind.at_most()));
    }
    if kind == AmountKind::Visits && (low % 100 != 0 || high % 100 != 0) {
        return Err(not_an_amount);
    }
    Ok(Some(Amount { low, high, unit }))
}

/// One number with its unit, before it or after it.
fn part(text: &str, kind: AmountKind) -> Result<(u64, Option<Unit>), AmountError> {
    let text = text.trim();
    let mut bare = text;
    let mut unit = None;
    for (spelling, named) in SPELLINGS {
        let rest = text.strip_prefix(spelling).or_else(|| text.strip_suffix(spelling));
        if let Some(rest) = rest {
            (bare, unit) = (rest.trim(), Some(named));
            break;
        }
    }
    if unit.is_some_and(|unit| !kind.takes(unit)) {
        return Err(AmountError::NotAnAmount(kind));
    }
    let hundredths = hundredths(bare).ok_or(AmountError::NotAnAmount(kind))?;
    Ok((hundredths.ok_or(AmountError::TooLarge(kind, kind.at_most()))?, unit))
}

/// Digits with their separators, in hundredths; inside, `None` for more than can be counted.
fn hundredths(text: &str) -> Option<Option<u64>> {
    let text = text.replace([' ', '\u{a0}', '\u{202f}', '\''], "");
    if text.is_empty() || !text.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let last = text.rfind(['.', ',']);
    let (whole, fraction) = match last {
        None => (text.as_str(), ""),
        Some(at) => {
            let after = text.get(at + 1..)?;
            let separator = text.get(at..at + 1)?;
            let alone = text.matches(separator).count() == 1;
            match after.len() {
                1 | 2 if alone => (text.get(..at)?, after),
                3 => (text.as_str(), ""),
                _ => return None,
            }
        }
    };
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    if digits.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut padded = fraction.to_owned();
    while padded.len() < 2 {
        padded.push('0');
    }
    digits.push_str(&padded);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((digits.len() <= 15).then(|| digits.bytes().fold(0, |sum, byte| sum * 10 + u64::from(byte - b'0'))))
}

/// An amount in hundredths with a comma between thousands, and the hundredths only where there are any: "1,200", "31.60".
pub fn written(hundredths: u64) -> String {
    let whole = (hundredths / 100).to_string();
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    let rest = hundredths % 100;
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + (rest / 10) as u8));
        out.push(char::from(b'0' + (rest % 10) as u8));
    }
    out
}
