//! Error messages: what a field takes, where what was typed cannot be read; why a file is not taken up.

use crate::domain::amount::{AmountError, AmountKind, written};
use crate::domain::limits::InvalidAnswer;
use crate::domain::saved::Refusal;
use crate::words::errors::{amount, answer, refusal as refused};

/// The longest name of a part that is repeated to the reader, in characters.
const NAME_SHOWN: usize = 60;

/// What the field takes, for an answer of the self-check.
pub fn invalid_answer(error: InvalidAnswer) -> String {
    let grouped = |bound: u64| written(bound * 100);
    match error {
        InvalidAnswer::Months(most) => answer::months(&grouped(most.into())),
        InvalidAnswer::Dose(most) => answer::dose(&grouped(most.into())),
        InvalidAnswer::Weeks(most) => answer::weeks(&grouped(most.into())),
        InvalidAnswer::StricterWeeks => answer::stricter_weeks().into(),
        InvalidAnswer::Trials(most) => answer::trials(&grouped(most as u64)),
        InvalidAnswer::Name(most) => answer::name(&grouped(most as u64)),
        InvalidAnswer::NameBesideMedicine => answer::name_beside_medicine().into(),
        InvalidAnswer::Note(most) => answer::note(&grouped(most as u64)),
        InvalidAnswer::When => answer::when().into(),
        InvalidAnswer::Sessions => answer::sessions().into(),
        InvalidAnswer::NotANumber => answer::not_a_number().into(),
        InvalidAnswer::UnclearComma => answer::unclear_comma().into(),
        InvalidAnswer::NotADose => answer::not_a_dose().into(),
        InvalidAnswer::NoStrength => answer::no_strength().into(),
        InvalidAnswer::NotDaily => answer::not_daily().into(),
        InvalidAnswer::SeveralDoses => answer::several_doses().into(),
        InvalidAnswer::OtherUnit => answer::other_unit().into(),
        InvalidAnswer::NotADuration => answer::not_a_duration().into(),
        InvalidAnswer::WideWeeks => answer::wide_weeks().into(),
        InvalidAnswer::TwoDates => answer::two_dates().into(),
    }
}

/// What the field takes, for an amount.
pub fn invalid_amount(error: AmountError) -> String {
    match error {
        AmountError::NotAnAmount(AmountKind::Money) => amount::money().into(),
        AmountError::NotAnAmount(AmountKind::Visits) => amount::visits().into(),
        AmountError::NotAnAmount(AmountKind::Hours) => amount::hours().into(),
        AmountError::NotAnAmount(AmountKind::Distance) => amount::distance().into(),
        AmountError::TooLarge(AmountKind::Money, most) => amount::too_much::money(&written(most)),
        AmountError::TooLarge(AmountKind::Visits, most) => amount::too_much::visits(&written(most)),
        AmountError::TooLarge(AmountKind::Hours, most) => amount::too_much::hours(&written(most)),
        AmountError::TooLarge(AmountKind::Distance, most) => amount::too_much::distance(&written(most)),
        AmountError::Backwards => amount::backwards().into(),
    }
}

/// Why a file is not taken up, and that nothing was changed.
pub fn refusal(why: &Refusal) -> String {
    let shown = |name: &str| name.chars().take(NAME_SHOWN).collect::<String>();
    match why {
        Refusal::TooLong => refused::too_long().into(),
        Refusal::NotOurs => refused::not_ours().into(),
        Refusal::Damaged => refused::damaged().into(),
        Refusal::Newer => refused::newer().into(),
        Refusal::Part(name, None) => refused::part(&shown(name)),
        Refusal::Part(name, Some(error)) => refused::part_takes(&shown(name), &invalid_answer(*error)),
        Refusal::Unknown(name) => refused::unknown(&shown(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{amount, limits};

    #[test]
    fn an_error_names_its_bound_as_people_write_it() {
        let error = limits::check_weeks(9_999.0).map_err(invalid_answer);
        assert_eq!(error, Err("Enter the weeks as a number from 0 to 2,600.".into()));
        let error = limits::check_trials(61).map_err(invalid_answer);
        assert_eq!(error, Err("There’s room for 60 medicines.".into()));
        let error = amount::read("1000001", AmountKind::Money).map_err(invalid_amount);
        assert_eq!(error, Err("This field holds amounts up to 1,000,000.".into()));
        let error = amount::read("25 hours", AmountKind::Hours).map_err(invalid_amount);
        assert_eq!(error, Err("This field holds up to 24 hours.".into()));
    }
}
