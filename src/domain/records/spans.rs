//! Days that are covered by what was supplied or prescribed, and at which dose. A day counts once, however many entries cover it; of several doses
//! the one counts that began last, as a new prescription takes the place of the one before.

use crate::domain::Day;

/// A stretch of days at a dose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The first day.
    pub start: Day,
    /// The day after the last one.
    pub end: Day,
    /// The daily dose, in the medicine's unit, where it is known.
    pub dose: Option<f64>,
}

/// What spans come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// All days that are covered.
    pub days: u32,
    /// Those at or above the dose that was asked for.
    pub at_dose: u32,
    /// Those of which the dose is not known.
    pub unknown: u32,
}

/// Counts the days of these spans, and those at or above a dose.
pub fn covered(spans: &[Span], least: f64) -> Covered {
    let mut edges: Vec<Day> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut sum = Covered::default();
    for pair in edges.windows(2) {
        let [from, to] = pair else { continue };
        let here = spans.iter().filter(|span| span.start <= *from && span.end >= *to);
        // The last of those that began last: entries are sorted as they stand in the record.
        let Some(span) = here.max_by_key(|span| span.start) else { continue };
        let days = u32::try_from(from.until(*to)).unwrap_or_default();
        sum.days += days;
        match span.dose {
            Some(dose) if dose >= least => sum.at_dose += days,
            None => sum.unknown += days,
            Some(_) => {}
        }
    }
    sum
}

/// Whether two different doses begin on the same day: which of them is meant, or whether they add up, nobody can say.
pub fn has_two_doses_at_once(spans: &[(Day, Option<f64>)]) -> bool {
    spans.iter().enumerate().any(|(at, (start, dose))| {
        let others = spans.get(at + 1..).unwrap_or_default();
        others.iter().any(|(other, more)| {
            start == other && matches!((dose, more), (Some(dose), Some(more)) if (dose - more).abs() > 0.001)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: i32, end: i32, dose: Option<f64>) -> Span {
        let day = |number: i32| Day::new(2024, 1, 1).expect("a day").plus(number.unsigned_abs());
        Span { start: day(start), end: day(end), dose }
    }

    #[test]
    fn a_day_counts_once_and_at_the_dose_that_began_last() {
        let spans = [span(0, 30, Some(50.0)), span(25, 55, Some(100.0)), span(60, 90, None)];
        assert_eq!(covered(&spans, 100.0), Covered { days: 85, at_dose: 30, unknown: 30 });
        assert_eq!(covered(&spans, 50.0), Covered { days: 85, at_dose: 55, unknown: 30 });
        assert_eq!(covered(&[], 1.0), Covered::default());
    }

    #[test]
    fn two_doses_on_one_day_are_noticed() {
        let at = |span: Span| (span.start, span.dose);
        assert!(has_two_doses_at_once(&[at(span(0, 1, Some(50.0))), at(span(0, 9, Some(100.0)))]));
        assert!(!has_two_doses_at_once(&[
            at(span(0, 1, Some(50.0))),
            at(span(0, 9, Some(50.0))),
            at(span(1, 9, Some(7.0)))
        ]));
    }
}
