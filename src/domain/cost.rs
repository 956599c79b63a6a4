//! What a course may cost a person, in money and in hours: low, likely and high, for the first month, three months and a year.
//!
//! Every assumption comes in from outside; what is not known stays not known and is named. Sums saturate: they are never negative, and
//! never more than a number can hold.

/// Money in hundredths of the currency's unit: cents, pence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cents(pub u64);

/// Time in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes(pub u64);

/// A number of visits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Visits(pub u64);

/// A low, a likely and a high value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread<T> {
    /// The low one.
    pub low: T,
    /// The likely one.
    pub likely: T,
    /// The high one.
    pub high: T,
}

impl<T: Copy> Spread<T> {
    /// The same three times.
    pub fn of(value: T) -> Self {
        Self { low: value, likely: value, high: value }
    }

    /// Each of the three, changed.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Spread<U> {
        Spread { low: change(self.low), likely: change(self.likely), high: change(self.high) }
    }

    /// Each of the three with its like.
    pub fn with<U: Copy, V>(self, other: Spread<U>, join: impl Fn(T, U) -> V) -> Spread<V> {
        Spread {
            low: join(self.low, other.low),
            likely: join(self.likely, other.likely),
            high: join(self.high, other.high),
        }
    }
}

/// What one treatment takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Visits in weeks 1 to 4, 5 to 13 and 14 to 52.
    pub visits: [Spread<Visits>; 3],
    /// Time at the clinic for each visit.
    pub time: Spread<Minutes>,
    /// What a visit costs the person; `None` where that is not known.
    pub price: Option<Spread<Cents>>,
    /// What comes on top at each visit, such as watching; `None` where that is not known.
    pub fee: Option<Spread<Cents>>,
    /// What comes on top once, such as a first assessment or a deductible; `None` where that is not known.
    pub once: Option<Spread<Cents>>,
    /// The most that a plan lets the person pay in a year for the visits and what comes on top; `None` where nothing limits it.
    pub limit: Option<Cents>,
}

/// What getting there takes, of the person and of whoever takes them home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// There and back, for each visit; `None` where it was not given.
    pub travel: Option<Cents>,
    /// There and back, for each visit.
    pub time: Option<Minutes>,
    /// Pay that is lost for each hour; `None` where it was not given.
    pub pay: Option<Cents>,
    /// Whether a helper waits and loses the same hours.
    pub helper: bool,
}

/// What a span of time comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many visits.
    pub visits: Spread<Visits>,
    /// The visits themselves.
    pub treatment: Spread<Cents>,
    /// What comes on top of them, each time and once.
    pub fees: Spread<Cents>,
    /// Getting there.
    pub travel: Spread<Cents>,
    /// Lost pay.
    pub pay: Spread<Cents>,
    /// All of it.
    pub total: Spread<Cents>,
    /// The person's own time, the way included.
    pub time: Spread<Minutes>,
    /// The helper's time.
    pub helper: Spread<Minutes>,
}

/// What a sum leaves out because nobody has said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// What a visit costs.
    Price,
    /// What comes on top at each visit.
    Fee,
    /// What comes on top once.
    Once,
    /// What the way costs.
    Travel,
    /// How long the way is.
    Way,
    /// Lost pay.
    Pay,
}

/// What a course comes to in the first month (4 weeks), in three months (13 weeks) and in a year (52 weeks), and what the sums leave out.
pub fn cost(course: &Course, way: &Way) -> ([Sum; 3], Vec<Missing>) {
    let missing = [
        (course.price.is_none(), Missing::Price),
        (course.fee.is_none(), Missing::Fee),
        (course.once.is_none(), Missing::Once),
        (way.travel.is_none(), Missing::Travel),
        (way.time.is_none(), Missing::Way),
        (way.pay.is_none(), Missing::Pay),
    ];
    let missing = missing.into_iter().filter_map(|(is, what)| is.then_some(what)).collect();
    let mut visits = Spread::default();
    let sums = course.visits.map(|more| {
        visits = visits.with(more, |Visits(one), Visits(other)| Visits(one.saturating_add(other)));
        sum(visits, course, way)
    });
    (sums, missing)
}

fn sum(visits: Spread<Visits>, course: &Course, way: &Way) -> Sum {
    let each = |price: Option<Spread<Cents>>| visits.with(price.unwrap_or_default(), times);
    let treatment = each(course.price);
    // What comes once comes with the first visit.
    let once =
        visits.with(course.once.unwrap_or_default(), |Visits(visits), cents| times(Visits(visits.min(1)), cents));
    let fees = each(course.fee).with(once, plus);
    // No span is longer than a year.
    let limit = course.limit.unwrap_or(Cents(u64::MAX));
    let treatment = treatment.map(|cents| cents.min(limit));
    let fees = fees.with(treatment, |fees, treatment| fees.min(Cents(limit.0.saturating_sub(treatment.0))));
    let travel = each(way.travel.map(Spread::of));
    let there = way.time.unwrap_or_default();
    let time = visits.with(course.time, |Visits(visits), Minutes(minutes)| {
        Minutes(visits.saturating_mul(minutes.saturating_add(there.0)))
    });
    let pay = time.map(|Minutes(minutes)| Cents(minutes.saturating_mul(way.pay.unwrap_or_default().0) / 60));
    let total = treatment.with(fees, plus).with(travel, plus).with(pay, plus);
    let helper = if way.helper { time } else { Spread::default() };
    Sum { visits, treatment, fees, travel, pay, total, time, helper }
}

fn times(Visits(visits): Visits, Cents(cents): Cents) -> Cents {
    Cents(visits.saturating_mul(cents))
}

fn plus(Cents(one): Cents, Cents(other): Cents) -> Cents {
    Cents(one.saturating_add(other))
}
