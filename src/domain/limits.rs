//! What an answer may be, and the sentence that says so. The form and the file share both.

use std::fmt;

/// The longest episode, in months.
pub const MONTHS_AT_MOST: u32 = 1_200;
/// The most trials in one history.
pub const TRIALS_AT_MOST: usize = 60;
/// The highest daily dose, in the medicine's unit.
pub const DOSE_AT_MOST: f64 = 5_000.0;
/// The most weeks at a dose.
pub const WEEKS_AT_MOST: f64 = 2_600.0;
/// The longest name of a medicine, in characters.
pub const NAME_CHARACTERS: usize = 200;
/// The longest note, in characters.
pub const NOTE_CHARACTERS: usize = 2_000;

/// Why an answer cannot be taken. [`Outside::sentence`] goes beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// Months of the episode: whole, 0 to [`MONTHS_AT_MOST`].
    Months,
    /// Daily dose: above 0, at most [`DOSE_AT_MOST`].
    Dose,
    /// Weeks: 0 to [`WEEKS_AT_MOST`].
    Weeks,
    /// Weeks at the stricter dose: no more than the weeks at dose.
    StricterWeeks,
    /// More than [`TRIALS_AT_MOST`] trials.
    Trials,
    /// A name longer than [`NAME_CHARACTERS`].
    Name,
    /// A name of the person's own beside a medicine from the list.
    NameBesideMedicine,
    /// A note longer than [`NOTE_CHARACTERS`].
    Note,
    /// Not a year, nor a year and a month.
    When,
    /// Typed text that is no number.
    NotANumber,
    /// Typed text such as "1,200", which may mean 1200 or 1.2.
    UnclearComma,
}

impl Outside {
    /// What the field takes, in one plain sentence.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Months => "The months are a whole number from 0 to 1,200.",
            Self::Dose => "A daily dose is a number above 0 and at most 5,000.",
            Self::Weeks => "The weeks are a number from 0 to 2,600.",
            Self::StricterWeeks => "The weeks at the higher dose cannot be more than the weeks you gave before.",
            Self::Trials => "There is room for 60 medicines.",
            Self::Name => "A name can be up to 200 characters long.",
            Self::NameBesideMedicine => "A name of your own goes only with a medicine that is not on the list.",
            Self::Note => "A note can be up to 2,000 characters long.",
            Self::When => "Write the date as a year, or as a year and a month: 2023 or 2023-04.",
            Self::NotANumber => "Write this as a number, such as 20 or 37.5.",
            Self::UnclearComma => "Write thousands without a comma, such as 1200, so that the number is clear.",
        }
    }
}

impl fmt::Display for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence())
    }
}

impl std::error::Error for Outside {}

/// Months since the episode began: 0 to 1,200.
///
/// # Errors
/// [`Outside::Months`].
pub fn check_months(months: u32) -> Result<(), Outside> {
    within(months <= MONTHS_AT_MOST, Outside::Months)
}

/// A daily dose in the medicine's unit: above 0, at most 5,000. NaN and infinity are outside.
///
/// # Errors
/// [`Outside::Dose`].
pub fn check_dose(dose: f64) -> Result<(), Outside> {
    within(dose > 0.0 && dose <= DOSE_AT_MOST, Outside::Dose)
}

/// Weeks at a dose: 0 to 2,600. NaN and infinity are outside.
///
/// # Errors
/// [`Outside::Weeks`].
pub fn check_weeks(weeks: f64) -> Result<(), Outside> {
    within((0.0..=WEEKS_AT_MOST).contains(&weeks), Outside::Weeks)
}

/// Weeks at the stricter dose, which are among the weeks at dose.
///
/// # Errors
/// [`Outside::StricterWeeks`].
pub fn check_stricter_weeks(stricter: f64, weeks: f64) -> Result<(), Outside> {
    within(stricter <= weeks, Outside::StricterWeeks)
}

/// How many trials a history holds: at most 60.
///
/// # Errors
/// [`Outside::Trials`].
pub fn check_trials(count: usize) -> Result<(), Outside> {
    within(count <= TRIALS_AT_MOST, Outside::Trials)
}

/// A name in the person's own words: at most 200 characters.
///
/// # Errors
/// [`Outside::Name`].
pub fn check_name(name: &str) -> Result<(), Outside> {
    within(name.chars().count() <= NAME_CHARACTERS, Outside::Name)
}

/// A note in the person's own words: at most 2,000 characters.
///
/// # Errors
/// [`Outside::Note`].
pub fn check_note(note: &str) -> Result<(), Outside> {
    within(note.chars().count() <= NOTE_CHARACTERS, Outside::Note)
}

/// When a trial started or stopped: "2023" or "2023-04".
///
/// # Errors
/// [`Outside::When`].
pub fn check_when(when: &str) -> Result<(), Outside> {
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let good = match when.split_once('-') {
        None => digits(when, 4),
        Some((year, month)) => digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month),
    };
    within(good, Outside::When)
}

/// Reads a typed daily dose. Empty text is "not sure". A decimal comma is understood ("37,5").
///
/// # Errors
/// [`Outside::Dose`], [`Outside::NotANumber`] or [`Outside::UnclearComma`].
pub fn read_dose(typed: &str) -> Result<Option<f64>, Outside> {
    let Some(dose) = read_number(typed)? else {
        return Ok(None);
    };
    check_dose(dose)?;
    Ok(Some(dose))
}

/// Reads typed weeks. Empty text is "not sure". A decimal comma is understood ("7,5").
///
/// # Errors
/// [`Outside::Weeks`], [`Outside::NotANumber`] or [`Outside::UnclearComma`].
pub fn read_weeks(typed: &str) -> Result<Option<f64>, Outside> {
    let Some(weeks) = read_number(typed)? else {
        return Ok(None);
    };
    check_weeks(weeks)?;
    Ok(Some(weeks))
}

/// Reads typed months. Empty text is "not sure".
///
/// # Errors
/// [`Outside::Months`] for anything but a whole number from 0 to 1,200.
pub fn read_months(typed: &str) -> Result<Option<u32>, Outside> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let months = typed.parse().map_err(|_| Outside::Months)?;
    check_months(months)?;
    Ok(Some(months))
}

fn read_number(typed: &str) -> Result<Option<f64>, Outside> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    // Plain digits only: "inf", "nan" and "1e3" are no doses.
    let plain = typed.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-' | b'+'));
    if !plain {
        return Err(Outside::NotANumber);
    }
    // "1,200" is twelve hundred to one reader and one and a fifth to another: ask, rather than judge the wrong dose.
    // ("0,025" can only be one thing.)
    if let Some((before, after)) = typed.rsplit_once(',')
        && before != "0"
        && after.len() == 3
    {
        return Err(Outside::UnclearComma);
    }
    decimal(&typed.replace(',', ".")).map(Some).ok_or(Outside::NotANumber)
}

/// Reads digits with at most one point, and a sign. (The tables of Rust's own reader would weigh 10 kB in the browser.)
fn decimal(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    // Up to 15 digits are exact, and so is a power of ten up to 22: their quotient is then the nearest number there is.
    let (mut value, mut scale) = (0.0_f64, 1.0_f64);
    for byte in whole.bytes() {
        value = value * 10.0 + digit(byte)?;
    }
    for byte in fraction.bytes() {
        let digit = digit(byte)?;
        if value < 1e14 && scale < 1e22 {
            value = value * 10.0 + digit;
            scale *= 10.0;
        }
    }
    let value = value / scale;
    Some(if negative { -value } else { value })
}

fn digit(byte: u8) -> Option<f64> {
    byte.is_ascii_digit().then(|| f64::from(byte - b'0'))
}

fn within(good: bool, otherwise: Outside) -> Result<(), Outside> {
    if good { Ok(()) } else { Err(otherwise) }
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn decimals_are_read_as_rust_reads_them() {
        for text in [
            "0", "5", "37.5", "0.025", ".5", "5.", "62.5", "-3", "+20", "18.2", "54.5", "1200", "0.1", "2599.999",
            "000.30",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
        for thousandths in 0..200_000_u32 {
            let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
            assert_eq!(decimal(&text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn what_is_no_decimal_is_refused() {
        for text in ["", ".", "-", "+", "1.2.3", "--1", "1-", "inf", "NaN", "1e3", "0x10", "½", "١٢"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert!(decimal(&"9".repeat(400)).is_some_and(|huge| huge > 1e300));
    }
}
