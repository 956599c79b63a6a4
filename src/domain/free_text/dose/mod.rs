//! A daily dose as people write it: "75mg twice a day", "half a tablet of 50 mg", "10-20", "25 micrograms".
//!
//! The history asks for the highest dose that was held (contract: `highest_daily_dose`), so of "10-20" and of "75, then 150" the higher one is
//! meant. What was not taken every day, or says no strength, is asked.

mod parts;
mod unit;

use super::token::{Token, Unclear, tokens};
use crate::domain::limits::DOSE_AT_MOST;
use crate::domain::medicine::Medicine;
use parts::{ONWARD, Part, parts};
use unit::Unit;

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dose {
    /// The daily dose, in the medicine's unit.
    pub amount: f64,
    /// Whether the text is that number alone, with or without the medicine's unit: then there is nothing to show back.
    pub plain: bool,
}

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoseError {
    /// No number, or words that are not known here.
    NotADose,
    /// "1,200" or "1.200".
    UnclearThousands,
    /// Tablets or drops without what is in one.
    NoStrength,
    /// Every second day, weekly, when needed.
    NotDaily,
    /// Several amounts, and nothing that says how they go together.
    Several,
    /// The unit is of another kind than the medicine's.
    OtherUnit,
    /// Not above 0, or above [`DOSE_AT_MOST`].
    Outside,
}

/// Why a dose that can be read looks like a slip. It is asked once, and holds if it is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Doubt {
    /// Ten times the highest usual dose, or more: another unit, or a digit too many.
    FarAbove {
        /// The highest usual dose, in the medicine's unit.
        usual: f64,
    },
    /// A tenth of the lowest usual dose, or less: another unit, or what is in one tablet.
    FarBelow {
        /// The lowest usual dose, in the medicine's unit.
        usual: f64,
    },
}

/// Reads a daily dose. Empty text is "not sure".
///
/// # Errors
/// Where the text can mean two things, or no daily dose.
pub fn read(typed: &str, medicine: Option<&Medicine>) -> Result<Option<Dose>, DoseError> {
    let tokens = tokens(typed).map_err(|unclear| match unclear {
        Unclear::Thousands => DoseError::UnclearThousands,
        Unclear::Number => DoseError::NotADose,
    })?;
    if tokens.is_empty() {
        return Ok(None);
    }
    if let [Token::Sign('-'), Token::Number(..), ..] = tokens.as_slice() {
        return Err(DoseError::Outside);
    }
    let unit = Unit::of(medicine);
    let amount = together(
        &parts(&tokens)?,
        tokens.iter().any(|token| token.is_one_of(&ONWARD) || *token == Token::Sign('→')),
        unit,
    )?;
    if !(amount > 0.0 && amount <= f64::from(DOSE_AT_MOST)) {
        return Err(DoseError::Outside);
    }
    let plain = match tokens.as_slice() {
        [Token::Number(..)] => true,
        [Token::Number(..), Token::Word(word)] => Unit::named(word) == Some(unit),
        _ => false,
    };
    Ok(Some(Dose { amount, plain }))
}

/// Whether a dose looks like a slip, by what is usual for the medicine.
/// Source: audit-2026-11 10 (a thousandfold slip of units).
pub fn doubt(amount: f64, medicine: &Medicine) -> Option<Doubt> {
    let [lowest, highest] = medicine.usual_range?;
    let lowest = medicine.min_dose.map_or(lowest, |least| least.min(lowest));
    let highest = medicine.max_dose.map_or(highest, |most| most.max(highest));
    if amount >= highest * 10.0 {
        Some(Doubt::FarAbove { usual: highest })
    } else if amount <= lowest / 10.0 {
        Some(Doubt::FarBelow { usual: lowest })
    } else {
        None
    }
}

/// What the amounts of a text come to, in the medicine's unit.
fn together(parts: &[Part], onward: bool, unit: Unit) -> Result<f64, DoseError> {
    let daily = |part: &Part| Ok(in_unit(part, unit)? * part.times.unwrap_or(1.0));
    match parts {
        [] => Err(DoseError::NotADose),
        [one] => daily(one),
        // "half a tablet of 50 mg", "150 mg, 2 tablets"
        [one, other] if [one, other].iter().filter(|part| part.unit == Some(Unit::Tablets)).count() == 1 => {
            let (tablets, strength) = if one.unit == Some(Unit::Tablets) { (one, other) } else { (other, one) };
            let often = tablets.times.or(strength.times).unwrap_or(1.0);
            Ok(tablets.amount * in_unit(strength, unit)? * often)
        }
        several if several.iter().all(|part| part.at_a_time) => several.iter().map(daily).sum(),
        several if onward => {
            let amounts: Result<Vec<f64>, DoseError> = several.iter().map(daily).collect();
            Ok(amounts?.into_iter().fold(0.0, f64::max))
        }
        _ => Err(DoseError::Several),
    }
}

fn in_unit(part: &Part, unit: Unit) -> Result<f64, DoseError> {
    match part.unit {
        None => Ok(part.amount),
        Some(said) if said == unit => Ok(part.amount),
        Some(Unit::Tablets) => Err(DoseError::NoStrength),
        Some(said) => match (said.weight(), unit.weight()) {
            // Whole micrograms: 0.025 mg is 25, not 25.000000000000004.
            (Some(from), Some(to)) => Ok((part.amount * from * 1_000.0).round() / (to * 1_000.0)),
            _ => Err(DoseError::OtherUnit),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(typed: &str) -> Result<f64, DoseError> {
        read(typed, None).map(|dose| dose.map_or(f64::NAN, |dose| dose.amount))
    }

    #[test]
    fn a_number_with_its_unit_is_that_number() {
        for typed in [
            "75",
            "75mg",
            " 75 mg ",
            "75 MG's",
            "75/mg",
            "75.",
            "about 75 mg",
            "~75",
            "75 mg XR",
            "75 mg/day",
            "75 mg/24h",
            "75 mg od",
            "75 once a day",
            "once daily 75",
        ] {
            assert_eq!(amount(typed), Ok(75.0), "{typed}");
        }
        assert_eq!(amount("37,5"), Ok(37.5));
        assert_eq!(read("", None), Ok(None));
        assert_eq!(read("75 mg", None), Ok(Some(Dose { amount: 75.0, plain: true })));
        assert_eq!(read("75 mg b.d.", None), Ok(Some(Dose { amount: 150.0, plain: false })));
    }

    #[test]
    fn how_often_a_day_is_counted() {
        for (typed, expected) in [
            ("75 mg twice a day", 150.0),
            ("75mg 2x daily", 150.0),
            ("75 bd", 150.0),
            ("75 b.i.d.", 150.0),
            ("2 x 75 mg", 150.0),
            ("2x75", 150.0),
            ("75 mg x2", 150.0),
            ("50 mg 3 times a day", 150.0),
            ("50mg three times daily", 150.0),
            ("150 mg (1-0-1)", 300.0),
            ("150 am / 150 pm", 300.0),
            ("150 mg in the morning and 75 at night", 225.0),
            ("75 every morning", 75.0),
        ] {
            assert_eq!(amount(typed), Ok(expected), "{typed}");
        }
    }

    #[test]
    fn of_several_doses_the_highest_that_was_held_is_meant() {
        for (typed, expected) in [
            ("10-20", 20.0),
            ("10 to 20 mg", 20.0),
            ("50–100mg", 100.0),
            ("10 mg - 20 mg", 20.0),
            ("75 then 150", 150.0),
            ("5 to 10 mg twice a day", 20.0),
        ] {
            assert_eq!(amount(typed), Ok(expected), "{typed}");
        }
    }

    #[test]
    fn tablets_count_with_what_is_in_one() {
        assert_eq!(amount("half a tablet of 50 mg"), Ok(25.0));
        assert_eq!(amount("2 tablets of 20mg"), Ok(40.0));
        assert_eq!(amount("1/2 a 50 mg tablet"), Ok(25.0));
        assert_eq!(amount("2 50mg tablets twice a day"), Ok(200.0));
        assert_eq!(amount("a 50 mg tablet"), Ok(50.0));
        assert_eq!(amount("half a tablet"), Err(DoseError::NoStrength));
        assert_eq!(amount("2 pills"), Err(DoseError::NoStrength));
    }

    #[test]
    fn what_can_mean_two_things_is_asked() {
        for (typed, error) in [
            ("1,000", DoseError::UnclearThousands),
            ("1.200 mg", DoseError::UnclearThousands),
            ("150mg every second day and 75mg every other", DoseError::NotDaily),
            ("20 mg weekly", DoseError::NotDaily),
            ("50 when needed", DoseError::NotDaily),
            ("75 150", DoseError::Several),
            ("max dose", DoseError::NotADose),
            ("low", DoseError::NotADose),
            ("-20", DoseError::Outside),
            ("0", DoseError::Outside),
            ("6000", DoseError::Outside),
            ("1e3", DoseError::NotADose),
            ("inf", DoseError::NotADose),
        ] {
            assert_eq!(amount(typed), Err(error), "{typed}");
        }
    }
}
