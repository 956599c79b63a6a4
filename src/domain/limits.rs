//! What an answer may be, and why one is not. The form and the file share both.

/// The longest episode, in months.
pub const MONTHS_AT_MOST: u32 = 1_200;
/// The most trials in one history.
pub const TRIALS_AT_MOST: usize = 60;
/// The highest daily dose, in the medicine's unit.
pub const DOSE_AT_MOST: u32 = 5_000;
/// The most weeks at a dose.
pub const WEEKS_AT_MOST: u32 = 2_600;
/// The longest name of a medicine, in characters.
pub const NAME_CHARACTERS: usize = 200;
/// The longest note, in characters.
pub const NOTE_CHARACTERS: usize = 2_000;

/// Why an answer cannot be taken, with the bound that it goes beyond. `words::messages` says it to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidAnswer {
    /// Months of the episode: no whole number from 0 to this.
    Months(u32),
    /// Daily dose: not above 0, or above this.
    Dose(u32),
    /// Weeks: not from 0 to this.
    Weeks(u32),
    /// Weeks at the stricter dose: more than the weeks at dose.
    StricterWeeks,
    /// More trials than this.
    Trials(usize),
    /// A name of more characters than this.
    Name(usize),
    /// A name of the person's own beside a medicine from the list.
    NameBesideMedicine,
    /// A note of more characters than this.
    Note(usize),
    /// Not a year, nor a year and a month.
    When,
    /// Sessions of a treatment: no whole number.
    Sessions,
    /// Typed text that is no number.
    NotANumber,
    /// Typed text such as "1,200", which may mean 1200 or 1.2.
    UnclearComma,
    /// Typed text that says no daily dose.
    NotADose,
    /// Tablets or drops, without what is in one.
    NoStrength,
    /// A dose that was not taken every day.
    NotDaily,
    /// Several doses, and nothing that says how they go together.
    SeveralDoses,
    /// A unit of another kind than the medicine's.
    OtherUnit,
    /// Typed text that says no time.
    NotADuration,
    /// A range of weeks whose ends are judged differently.
    WideWeeks,
    /// Two dates, or one that can be read in two ways.
    TwoDates,
}

/// Months since the episode began: 0 to 1,200.
///
/// # Errors
/// [`InvalidAnswer::Months`].
pub fn check_months(months: u32) -> Result<(), InvalidAnswer> {
    within(months <= MONTHS_AT_MOST, InvalidAnswer::Months(MONTHS_AT_MOST))
}

/// A daily dose in the medicine's unit: above 0, at most 5,000. NaN and infinity are outside.
///
/// # Errors
/// [`InvalidAnswer::Dose`].
pub fn check_dose(dose: f64) -> Result<(), InvalidAnswer> {
    within(dose > 0.0 && dose <= f64::from(DOSE_AT_MOST), InvalidAnswer::Dose(DOSE_AT_MOST))
}

/// Weeks at a dose: 0 to 2,600. NaN and infinity are outside.
///
/// # Errors
/// [`InvalidAnswer::Weeks`].
pub fn check_weeks(weeks: f64) -> Result<(), InvalidAnswer> {
    within((0.0..=f64::from(WEEKS_AT_MOST)).contains(&weeks), InvalidAnswer::Weeks(WEEKS_AT_MOST))
}

/// Weeks at the stricter dose, which are among the weeks at dose.
///
/// # Errors
/// [`InvalidAnswer::StricterWeeks`].
pub fn check_stricter_weeks(stricter: f64, weeks: f64) -> Result<(), InvalidAnswer> {
    within(stricter <= weeks, InvalidAnswer::StricterWeeks)
}

/// How many trials a history holds: at most 60.
///
/// # Errors
/// [`InvalidAnswer::Trials`].
pub fn check_trials(count: usize) -> Result<(), InvalidAnswer> {
    within(count <= TRIALS_AT_MOST, InvalidAnswer::Trials(TRIALS_AT_MOST))
}

/// A name in the person's own words: at most 200 characters.
///
/// # Errors
/// [`InvalidAnswer::Name`].
pub fn check_name(name: &str) -> Result<(), InvalidAnswer> {
    within(name.chars().count() <= NAME_CHARACTERS, InvalidAnswer::Name(NAME_CHARACTERS))
}

/// A note in the person's own words: at most 2,000 characters.
///
/// # Errors
/// [`InvalidAnswer::Note`].
pub fn check_note(note: &str) -> Result<(), InvalidAnswer> {
    within(note.chars().count() <= NOTE_CHARACTERS, InvalidAnswer::Note(NOTE_CHARACTERS))
}

/// When a trial started or stopped: "2023" or "2023-04".
///
/// # Errors
/// [`InvalidAnswer::When`].
pub fn check_when(when: &str) -> Result<(), InvalidAnswer> {
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let good = match when.split_once('-') {
        None => digits(when, 4),
        Some((year, month)) => digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month),
    };
    within(good, InvalidAnswer::When)
}

/// Reads a typed daily dose. Empty text is "not sure". A decimal comma is understood ("37,5").
///
/// # Errors
/// [`InvalidAnswer::Dose`], [`InvalidAnswer::NotANumber`] or [`InvalidAnswer::UnclearComma`].
pub fn read_dose(typed: &str) -> Result<Option<f64>, InvalidAnswer> {
    let Some(dose) = read_number(typed)? else {
        return Ok(None);
    };
    check_dose(dose)?;
    Ok(Some(dose))
}

/// Reads typed weeks. Empty text is "not sure". A decimal comma is understood ("7,5").
///
/// # Errors
/// [`InvalidAnswer::Weeks`], [`InvalidAnswer::NotANumber`] or [`InvalidAnswer::UnclearComma`].
pub fn read_weeks(typed: &str) -> Result<Option<f64>, InvalidAnswer> {
    let Some(weeks) = read_number(typed)? else {
        return Ok(None);
    };
    check_weeks(weeks)?;
    Ok(Some(weeks))
}

/// Reads typed months. Empty text is "not sure".
///
/// # Errors
/// [`InvalidAnswer::Months`] for anything but a whole number from 0 to 1,200.
pub fn read_months(typed: &str) -> Result<Option<u32>, InvalidAnswer> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let months = typed.parse().map_err(|_| InvalidAnswer::Months(MONTHS_AT_MOST))?;
    check_months(months)?;
    Ok(Some(months))
}

/// Reads a typed number of sessions. Empty text is "not sure".
///
/// # Errors
/// [`InvalidAnswer::Sessions`] for anything but a whole number.
pub fn read_sessions(typed: &str) -> Result<Option<u32>, InvalidAnswer> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| InvalidAnswer::Sessions),
    }
}

fn read_number(typed: &str) -> Result<Option<f64>, InvalidAnswer> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    // Plain digits only: "inf", "nan" and "1e3" are no doses.
    let plain = typed.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-' | b'+'));
    if !plain {
        return Err(InvalidAnswer::NotANumber);
    }
    // "1,200" is twelve hundred to one reader and one and a fifth to another: ask, rather than judge the wrong dose.
    // ("0,025" can only be one thing.)
    if let Some((before, after)) = typed.rsplit_once(',')
        && before != "0"
        && after.len() == 3
    {
        return Err(InvalidAnswer::UnclearComma);
    }
    decimal(&typed.replace(',', ".")).map(Some).ok_or(InvalidAnswer::NotANumber)
}

/// Reads digits with at most one point, and a sign. (The tables of Rust's own reader would weigh 10 kB in the browser.)
pub(crate) fn decimal(text: &str) -> Option<f64> {
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

/// A number from 0 on as digits, to the millionth. (The tables of Rust's own writer would weigh 18 kB in the browser.)
pub(crate) fn written(number: f64) -> String {
    // Far above every dose: what is beyond is told as too much anyway.
    let millionths = (number.clamp(0.0, 1e12) * 1e6).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 1e18")]
    let millionths = millionths as u64;
    let (whole, rest) = (millionths / 1_000_000, millionths % 1_000_000);
    if rest == 0 {
        return whole.to_string();
    }
    let places = (1_000_000 + rest).to_string();
    let places = places.strip_prefix('1').unwrap_or_default();
    [&whole.to_string(), ".", places.trim_end_matches('0')].concat()
}

fn digit(byte: u8) -> Option<f64> {
    byte.is_ascii_digit().then(|| f64::from(byte - b'0'))
}

fn within(good: bool, otherwise: InvalidAnswer) -> Result<(), InvalidAnswer> {
    if good { Ok(()) } else { Err(otherwise) }
}

#[cfg(test)]
mod tests {
    use super::{decimal, written};

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
    fn numbers_are_written_as_rust_writes_them() {
        for thousandths in 0..200_000_u32 {
            let number = f64::from(thousandths) / 1000.0;
            assert_eq!(written(number), number.to_string());
        }
        for (number, text) in
            [(0.0125, "0.0125"), (1.1, "1.1"), (0.1 + 0.2, "0.3"), (1e300, "1000000000000"), (-3.0, "0")]
        {
            assert_eq!(written(number), text);
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
