//! What the fields of the planner come to: the sums of both treatments, and how they are said.

use super::amounts;
use super::entered::Entered;
use crate::content::Priced;
use crate::domain::cost::{Cents, Missing, Spread, Sum, Visits, cost};
use crate::words::compare::{self as both, planner, sums as words};

/// The sums.
pub(super) struct Plan<'a> {
    /// The sign of the money.
    pub sign: &'a str,
    ketamine: Counted,
    esketamine: Counted,
}

/// What a treatment comes to.
struct Counted {
    sums: [Sum; 3],
    missing: Vec<Missing>,
    price: Option<Spread<Cents>>,
    limit: Option<Cents>,
}

/// A span of time that is summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// 52 weeks.
    Year,
    /// 13 weeks.
    Quarter,
    /// 4 weeks.
    Month,
}

impl Span {
    /// The longest first: that is what people ask for.
    pub(super) const ALL: [Self; 3] = [Self::Year, Self::Quarter, Self::Month];

    /// What it is called.
    pub(super) fn name(self) -> &'static str {
        let [year, quarter, month] = words::spans();
        match self {
            Self::Year => year,
            Self::Quarter => quarter,
            Self::Month => month,
        }
    }
}

/// A part of a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What the visits cost.
    Visits,
    /// What comes on top of them.
    OnTop,
    /// Getting there.
    Travel,
    /// Pay that is lost.
    Pay,
    /// All of it.
    All,
}

impl Part {
    fn of(self, sum: &Sum) -> Cents {
        let part = match self {
            Self::Visits => sum.treatment,
            Self::OnTop => sum.fees,
            Self::Travel => sum.travel,
            Self::Pay => sum.pay,
            Self::All => sum.total,
        };
        part.likely
    }

    /// What has to be missing for the part to be left out.
    fn unknown(self) -> &'static [Missing] {
        match self {
            Self::Visits => &[Missing::Price],
            Self::OnTop => &[Missing::Fee, Missing::Once],
            Self::Travel => &[Missing::Travel],
            Self::Pay => &[Missing::Pay],
            Self::All => &[Missing::Price, Missing::Fee, Missing::Once],
        }
    }
}

/// What is missing, in words.
fn said_of(missing: Missing) -> &'static str {
    match missing {
        Missing::Price => words::missing::price(),
        Missing::Fee => words::missing::fee(),
        Missing::Once => words::missing::once(),
        Missing::Travel => words::missing::travel(),
        Missing::Way => words::missing::way(),
        Missing::Pay => words::missing::pay(),
    }
}

/// What a treatment is called.
pub(super) fn name(treatment: Priced) -> &'static str {
    match treatment {
        Priced::Ketamine => both::ketamine(),
        Priced::Esketamine => both::esketamine(),
    }
}

impl<'a> Plan<'a> {
    /// What is entered comes to.
    pub(super) fn of(entered: Entered<'a>) -> Self {
        let way = entered.way();
        let [ketamine, esketamine] = Priced::BOTH.map(|treatment| {
            let course = entered.course(treatment);
            let (sums, missing) = cost(&course, &way);
            Counted { sums, missing, price: course.price, limit: course.limit }
        });
        Self { sign: entered.sign(), ketamine, esketamine }
    }

    fn counted(&self, treatment: Priced) -> &Counted {
        match treatment {
            Priced::Ketamine => &self.ketamine,
            Priced::Esketamine => &self.esketamine,
        }
    }

    fn sum(&self, treatment: Priced, span: Span) -> &Sum {
        let [month, quarter, year] = &self.counted(treatment).sums;
        match span {
            Span::Year => year,
            Span::Quarter => quarter,
            Span::Month => month,
        }
    }

    /// A sum from low to high.
    pub(super) fn total(&self, treatment: Priced, span: Span) -> String {
        let total = self.sum(treatment, span).total;
        let said = amounts::between(total.map(|cents| amounts::money(cents, self.sign)));
        match self.counted(treatment).missing.contains(&Missing::Price) {
            false if self.is_at_limit(treatment, span) => words::at_limit(&said),
            true if total.high == Cents(0) => words::price_not_known().to_owned(),
            true => words::price_on_top(&said),
            false => words::sum(&said),
        }
    }

    /// Whether the likely sum is the highest one because the plan lets nobody pay more in a year.
    fn is_at_limit(&self, treatment: Priced, span: Span) -> bool {
        let Sum { treatment: Spread { likely, .. }, fees, .. } = self.sum(treatment, span);
        let limit = self.counted(treatment).limit;
        limit.is_some_and(|limit| likely.0.saturating_add(fees.likely.0) >= limit.0)
    }

    /// How many visits, and how many hours.
    pub(super) fn visits_and_hours(&self, treatment: Priced, span: Span) -> String {
        let sum = self.sum(treatment, span);
        let visits = amounts::between(sum.visits.map(|Visits(visits)| visits.to_string()));
        words::visits_and_hours(&amounts::between(sum.time.map(amounts::hours)), &visits)
    }

    /// The price that the sums rest on; nothing where none is known.
    pub(super) fn basis(&self, treatment: Priced) -> String {
        let Counted { price, limit, .. } = self.counted(treatment);
        let price = price.map(|price| words::price(&planner::amounts::a_visit(&amounts::price(price, self.sign))));
        let limit =
            limit.map(|limit| words::limit(&planner::amounts::a_year(&amounts::price(Spread::of(limit), self.sign))));
        price.into_iter().chain(limit).collect::<Vec<_>>().join(" ")
    }

    /// What the sums leave out, each thing once: of both, then of one alone.
    pub(super) fn left_out(&self) -> Vec<String> {
        let [ketamine, esketamine] = Priced::BOTH.map(|treatment| &self.counted(treatment).missing);
        let alone = |these: &[Missing], others: &[Missing]| -> Vec<Missing> {
            these.iter().copied().filter(|missing| !others.contains(missing)).collect()
        };
        let of_both = ketamine.iter().copied().filter(|missing| esketamine.contains(missing)).collect();
        let [first, second] = Priced::BOTH.map(name);
        [(words::both(), of_both), (first, alone(ketamine, esketamine)), (second, alone(esketamine, ketamine))]
            .into_iter()
            .filter(|(_, missing): &(_, Vec<Missing>)| !missing.is_empty())
            .map(|(name, missing)| {
                let said: Vec<&str> = missing.into_iter().map(said_of).collect();
                words::left_out(name, &said.join(", "))
            })
            .collect()
    }

    /// A sum in money, from low to high.
    pub(super) fn range(&self, treatment: Priced, span: Span) -> Spread<Cents> {
        self.sum(treatment, span).total
    }

    /// The visits and the hours of a year.
    pub(super) fn year(&self, treatment: Priced) -> [String; 2] {
        let sum = self.sum(treatment, Span::Year);
        let visits = amounts::between(sum.visits.map(|Visits(visits)| visits.to_string()));
        [visits, amounts::between(sum.time.map(amounts::hours))]
    }

    /// The likely amount of a part.
    pub(super) fn likely(&self, treatment: Priced, span: Span, part: Part) -> Cents {
        part.of(self.sum(treatment, span))
    }

    /// The same in words.
    pub(super) fn part(&self, treatment: Priced, span: Span, part: Part) -> String {
        let (likely, missing) = (self.likely(treatment, span, part), &self.counted(treatment).missing);
        if likely == Cents(0) && part.unknown().iter().all(|one| missing.contains(one)) {
            words::parts::left_out().to_owned()
        } else {
            amounts::money(likely, self.sign)
        }
    }

    /// The likely hours: the person's own, and the helper's.
    pub(super) fn hours(&self, treatment: Priced, span: Span) -> [String; 2] {
        let sum = self.sum(treatment, span);
        [sum.time, sum.helper].map(|time| amounts::hours(time.likely))
    }
}

#[cfg(test)]
mod tests {
    use super::super::entered::tests::entered;
    use super::*;

    #[test]
    fn sums_are_said_from_low_to_high_with_what_they_rest_on_and_leave_out() {
        entered(&[("country", "us"), ("cover", "none"), ("pay", "30"), ("limit-ketamine", "20,000")], |entered| {
            let plan = Plan::of(entered);
            let year = |part| plan.part(Priced::Ketamine, Span::Year, part);
            assert_eq!(plan.total(Priced::Ketamine, Span::Year), "$2,760 to $21,800, likely $11,880.");
            assert_eq!(
                plan.visits_and_hours(Priced::Ketamine, Span::Year),
                "Visits: 6 to 30, likely 18. Your hours: 12 to 60, likely 36."
            );
            assert_eq!(plan.basis(Priced::Ketamine), "At $400 to $800, likely $600 a visit. At most $20,000 a year.");
            assert_eq!([year(Part::Visits), year(Part::OnTop), year(Part::Pay)], ["$10,800", "left out", "$1,080"]);
            let left_out = plan.left_out();
            assert!(left_out.iter().any(|said| said.starts_with("Both: the total leaves out")), "{left_out:?}");
            for missing in ["extra charges for a visit", "one-time costs", "travel,", "travel time"] {
                assert_eq!(left_out.concat().matches(missing).count(), 1, "{missing} is said once: {left_out:?}");
            }
            assert_eq!(plan.total(Priced::Esketamine, Span::Month), "Not known: the price of a visit.");
        });
    }
}
