//! Reading an answer back: a text that says a dose, a time or a date in words becomes what the history keeps of it, to be shown to the person first.

use super::free_text::date::{self, Date, DateError};
use super::free_text::dose::{self, DoseError};
use super::free_text::duration::{self, DurationError, ThisMonth, Unit};
use super::limits::{self, DOSE_AT_MOST, InvalidAnswer, MONTHS_AT_MOST, WEEKS_AT_MOST};
use super::medicine::Medicine;

/// What an answer is to be.
#[derive(Clone, Debug)]
pub enum Sought {
    /// A daily dose of a medicine; `None` where it is not in the data.
    Dose(Option<Box<Medicine>>),
    /// A time in weeks, where a number alone counts these.
    Weeks(Unit),
    /// Whole months since the episode began.
    Months,
    /// A year, or a month of a year.
    Date,
}

/// A text to read.
#[derive(Clone, Debug)]
pub struct Text {
    /// What it is to say.
    pub sought: Sought,
    /// As it was typed.
    pub typed: String,
    /// The month in which it is read, for "since May".
    pub today: Option<ThisMonth>,
}

/// What came of reading a text: `None` where it stands as the history keeps it.
pub type Outcome = Result<Option<Reading>, InvalidAnswer>;

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Said {
    /// A daily dose, in the medicine's unit.
    Dose(f64),
    /// Weeks.
    Weeks(f64),
    /// Whole months.
    Months(u32),
    /// A date.
    Date(Date),
}

/// A text that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// What it says.
    pub said: Said,
    /// Whether nothing but that can be meant, so that there is nothing to ask: a number with the unit that was asked for.
    pub plain: bool,
}

impl Text {
    /// Whether it is empty or stands as the history keeps it, so that there is nothing to read.
    pub fn is_kept_as_it_stands(&self) -> bool {
        match self.sought {
            Sought::Dose(_) => limits::read_dose(&self.typed).is_ok(),
            Sought::Weeks(_) => limits::read_weeks(&self.typed).is_ok(),
            Sought::Months => limits::read_months(&self.typed).is_ok(),
            Sought::Date => self.typed.trim().is_empty() || limits::check_when(self.typed.trim()).is_ok(),
        }
    }

    /// Reads it. `None`: it stands as the history keeps it.
    ///
    /// # Errors
    /// Why it cannot be read; what was typed is then asked about, never passed over.
    pub fn read(&self) -> Outcome {
        if self.is_kept_as_it_stands() {
            return Ok(None);
        }
        match &self.sought {
            Sought::Dose(medicine) => {
                let read = dose::read(&self.typed, medicine.as_deref()).map_err(of_dose)?;
                Ok(read.map(|dose| Reading { said: Said::Dose(dose.amount), plain: dose.plain }))
            }
            Sought::Weeks(unit) => {
                let read = duration::read(&self.typed, *unit, self.today).map_err(of_duration)?;
                Ok(read.map(|time| Reading { said: Said::Weeks(time.weeks), plain: time.plain }))
            }
            Sought::Months => {
                let outside = |error| match error {
                    DurationError::Outside => InvalidAnswer::Months(MONTHS_AT_MOST),
                    error => of_duration(error),
                };
                let read = duration::read_months(&self.typed, self.today).map_err(outside)?;
                Ok(read.map(|months| Reading { said: Said::Months(months), plain: false }))
            }
            Sought::Date => {
                let read = date::read(&self.typed).map_err(|error| match error {
                    DateError::NotADate => InvalidAnswer::When,
                    DateError::TwoReadings => InvalidAnswer::TwoDates,
                })?;
                Ok(read.map(|date| Reading { said: Said::Date(date), plain: false }))
            }
        }
    }
}

fn of_dose(error: DoseError) -> InvalidAnswer {
    match error {
        DoseError::NotADose => InvalidAnswer::NotADose,
        DoseError::UnclearThousands => InvalidAnswer::UnclearComma,
        DoseError::NoStrength => InvalidAnswer::NoStrength,
        DoseError::NotDaily => InvalidAnswer::NotDaily,
        DoseError::Several => InvalidAnswer::SeveralDoses,
        DoseError::OtherUnit => InvalidAnswer::OtherUnit,
        DoseError::Outside => InvalidAnswer::Dose(DOSE_AT_MOST),
    }
}

fn of_duration(error: DurationError) -> InvalidAnswer {
    match error {
        DurationError::NotADuration => InvalidAnswer::NotADuration,
        DurationError::UnclearThousands => InvalidAnswer::UnclearComma,
        DurationError::Wide { .. } => InvalidAnswer::WideWeeks,
        DurationError::Outside => InvalidAnswer::Weeks(WEEKS_AT_MOST),
    }
}
