//! Amounts in words, as they stand beside the fields and in the sums.

use crate::domain::amount::{Amount, written};
use crate::domain::cost::{Cents, Minutes, Spread};
use crate::words::compare::planner::amounts as words;

/// Low, likely and high of what was typed.
pub(super) fn spread(amount: Amount) -> Spread<u64> {
    Spread { low: amount.low, likely: (amount.low + amount.high) / 2, high: amount.high }
}

/// Hours, in hundredths, as minutes.
pub(super) fn minutes(hundredths: u64) -> Minutes {
    Minutes(hundredths * 60 / 100)
}

/// "30", "$400 to $800".
pub(super) fn range(amount: Amount, sign: &str) -> String {
    let [low, high] = [amount.low, amount.high].map(|end| [sign, &written(end)].concat());
    if low == high { low } else { words::range(&high, &low) }
}

/// "$286", "$400 to $800, likely $600".
pub(super) fn price(price: Spread<Cents>, sign: &str) -> String {
    between(price.map(|Cents(cents)| [sign, &written(cents)].concat()))
}

/// "6", or "8 to 24, likely 16".
pub(super) fn between(Spread { low, likely, high }: Spread<String>) -> String {
    if low == high { low } else { words::likely(&high, &likely, &low) }
}

/// Money, in whole units from 100 on.
pub(super) fn money(Cents(cents): Cents, sign: &str) -> String {
    let shown = if cents >= 10_000 { cents.saturating_add(50) / 100 * 100 } else { cents };
    [sign, &written(shown)].concat()
}

/// Whole hours.
pub(super) fn hours(Minutes(minutes): Minutes) -> String {
    (minutes.saturating_add(30) / 60).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_with_their_sign_and_only_as_far_as_they_differ() {
        let said = |low, likely, high| price(Spread { low, likely, high }.map(Cents), "$");
        assert_eq!(said(28_600, 28_600, 28_600), "$286");
        assert_eq!(said(40_000, 60_000, 80_000), "$400 to $800, likely $600");
        assert_eq!(range(Amount { low: 40_000, high: 50_000, unit: None }, "A$"), "A$400 to A$500");
        assert_eq!(money(Cents(35_749), "£"), "£357");
        assert_eq!(hours(Minutes(90)), "2");
    }
}
