//! Error messages: what a field takes, where what was typed cannot be read.

use crate::domain::amount::{AmountError, AmountKind, written};
use crate::words::errors::amount;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::amount;

    #[test]
    fn an_error_names_its_bound_as_people_write_it() {
        let error = amount::read("1000001", AmountKind::Money).map_err(invalid_amount);
        assert_eq!(error, Err("This field holds amounts up to 1,000,000.".into()));
        let error = amount::read("25 hours", AmountKind::Hours).map_err(invalid_amount);
        assert_eq!(error, Err("This field holds up to 24 hours.".into()));
    }
}
