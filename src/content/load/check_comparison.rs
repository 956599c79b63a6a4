//! What must hold of the data of the comparison's tools: each mistake with its place.

use std::collections::BTreeSet;

use super::Loader;
use crate::content::texts::{COMPARISON, FIT, PRICES};
use crate::content::{Claims, Comparison, Figure, FigureEnd, FigurePart, Fit, Place, Prices};
use crate::domain::amount::{self, AmountKind};
use crate::domain::fit::{OptionId, RuleKind, Strength};

impl Loader<'_> {
    /// The four dimensions, ids that are anchors, pictures of a hundred, ratios with an interval, twelve weeks.
    pub(super) fn check_comparison(&mut self, comparison: &Comparison, figures: &[Figure]) {
        let ids: Vec<_> = comparison.dimensions.iter().map(|dimension| dimension.id.as_str()).collect();
        if ids != ["efficacy", "safety", "cost", "access"] {
            let expected = "expected the four dimensions efficacy, safety, cost, access, in this order";
            self.report(COMPARISON, Place::Path("dimensions".into()), expected);
        }
        let rows = comparison.dimensions.iter().flat_map(|dimension| dimension.rows.iter().map(|row| row.id.as_str()));
        let anchors: Vec<&str> = comparison.glance.iter().map(|row| row.id.as_str()).chain(rows).collect();
        self.check_unique(COMPARISON, anchors.into_iter());
        let known = |id: &str| comparison.dimensions.iter().flat_map(|one| &one.rows).any(|row| row.id == id);
        for row in comparison.glance.iter().filter(|row| !known(&row.evidence)) {
            let message = format!("`{}`: expected the id of a row of the evidence", row.evidence);
            self.report(COMPARISON, Place::Path(format!("glance.{}", row.id)), message);
        }
        if comparison.glance.iter().filter(|row| row.short.is_some()).count() != 8 {
            self.report(COMPARISON, Place::Path("glance".into()), "short: expected eight rows with it");
        }
        for row in comparison.dimensions.iter().flat_map(|dimension| &dimension.rows) {
            for id in row.pictures.ketamine.iter().chain(&row.pictures.esketamine) {
                if !figures.iter().any(|figure| figure.id == *id && figure.unit == "out of 100 people") {
                    let message = format!("`{id}`: expected a figure whose unit is `out of 100 people`");
                    self.report(COMPARISON, Place::Path(format!("{}.pictures", row.id)), message);
                }
            }
        }
        for ratio in &comparison.head_to_head.ratios {
            let figure = figures.iter().find(|figure| figure.id == ratio.figure);
            let part = figure.and_then(|figure| figure.parts.get(&ratio.part));
            // The title of the picture says so of each of them.
            let crosses = |part: &FigurePart| {
                part.low.zip(part.high).is_some_and(|(low, high)| 0.0 < low && low < 1.0 && 1.0 < high)
            };
            if !part.is_some_and(crosses) {
                let message =
                    format!("`{}.{}`: expected a part with low and high, and 1 between them", ratio.figure, ratio.part);
                self.report(COMPARISON, Place::Path("head_to_head".into()), message);
            }
        }
        let mut next = 1;
        for stretch in &comparison.calendar.stretches {
            if stretch.from != next || stretch.to < stretch.from {
                self.report(COMPARISON, Place::Path("calendar".into()), format!("expected a stretch from week {next}"));
            }
            for visits in [stretch.ketamine, stretch.esketamine] {
                if visits.low > visits.high {
                    self.report(COMPARISON, Place::Path("calendar".into()), "expected low <= high");
                }
            }
            next = stretch.to + 1;
        }
        if next != 13 {
            self.report(COMPARISON, Place::Path("calendar".into()), "expected the stretches to end with week 12");
        }
    }

    /// Options that exist, each in use; strong only where law, a label or money carries it.
    pub(super) fn check_fit(&mut self, fit: &Fit) {
        self.check_unique(FIT, fit.rules.iter().map(|rule| rule.id.as_str()));
        let options: Vec<&str> =
            fit.questions.iter().flat_map(|question| &question.options).map(|option| option.id.as_str()).collect();
        self.check_unique(FIT, options.iter().copied());
        let used: BTreeSet<&str> =
            fit.rules.iter().flat_map(|rule| rule.when.options()).map(OptionId::as_str).collect();
        for option in options.iter().filter(|option| !used.contains(*option)) {
            self.report(FIT, Place::Path("questions".into()), format!("no rule speaks of the option `{option}`"));
        }
        for rule in &fit.rules {
            let place = Place::Path(format!("rules.{}", rule.id));
            for option in rule.when.options().filter(|option| !options.contains(&option.as_str())) {
                self.report(FIT, place.clone(), format!("unknown option `{}`", option.as_str()));
            }
            if rule.when.0.is_empty() || rule.when.0.iter().any(|group| group.0.is_empty()) {
                self.report(FIT, place.clone(), "when: expected groups of options, none of them empty");
            }
            if rule.kind == RuleKind::Tilt && rule.strength == Strength::Strong && !rule.basis.can_be_strong() {
                self.report(FIT, place, "strong: only law, a label or money can carry that");
            }
        }
    }

    /// Claims with ids of their own.
    pub(super) fn check_claims(&mut self, claims: &Claims) {
        self.check_unique("content/claims.json", claims.claims.iter().map(|claim| claim.id.as_str()));
    }

    /// Prices that are figures, for countries and covers that can be chosen; schedules that can be read.
    pub(super) fn check_prices(&mut self, prices: &Prices, fit: &Fit, figures: &[Figure]) {
        self.check_unique(PRICES, prices.entries.iter().map(|entry| entry.id.as_str()));
        let options = |question: &str| -> BTreeSet<&OptionId> {
            let found = fit.questions.iter().filter(|one| one.id == question).flat_map(|one| &one.options);
            found.map(|option| &option.id).collect()
        };
        let (countries, covers) = (options("country"), options("cover"));
        let known = prices.countries.iter().map(|country| &country.id).collect::<BTreeSet<_>>();
        self.check_unique(PRICES, prices.countries.iter().map(|country| country.id.as_str()));
        for one in countries.symmetric_difference(&known) {
            let message = format!("`{}`: expected each country of fit.json, and no other", one.as_str());
            self.report(PRICES, Place::Path("countries".into()), message);
        }
        for entry in &prices.entries {
            let place = Place::Path(format!("entries.{}", entry.id));
            for one in entry.country.iter().filter(|one| !countries.contains(one)) {
                let message = format!("unknown country `{}`: expected an option of fit.json", one.as_str());
                self.report(PRICES, place.clone(), message);
            }
            for one in entry.cover.iter().filter(|one| !covers.contains(one)) {
                let message = format!("unknown cover `{}`: expected an option of fit.json", one.as_str());
                self.report(PRICES, place.clone(), message);
            }
            let ends = [&entry.low, &entry.likely, &entry.high].map(|end| end.as_ref().map(|end| end.cents(figures)));
            if ends.iter().flatten().any(Option::is_none) {
                self.report(PRICES, place.clone(), "expected a figure, a part of it, and an end that the part has");
            }
            let known: Vec<u64> = ends.into_iter().flatten().flatten().collect();
            if !known.is_sorted() || entry.low.is_some() != entry.high.is_some() {
                self.report(PRICES, place, "expected low <= likely <= high, and low and high both or neither");
            }
        }
        for (name, schedule) in [("ketamine", &prices.schedules.ketamine), ("esketamine", &prices.schedules.esketamine)]
        {
            let visits = [&schedule.first, &schedule.then, &schedule.later].map(|text| (text, AmountKind::Visits));
            for (text, kind) in visits.into_iter().chain([(&schedule.hours, AmountKind::Hours)]) {
                if !matches!(amount::read(text, kind), Ok(Some(_))) {
                    let message = format!("`{text}`: expected a number, or two with `to` between them");
                    self.report(PRICES, Place::Path(format!("schedules.{name}")), message);
                }
            }
        }
    }
}

impl FigureEnd {
    /// The number in hundredths; `None` where the figure has no such number.
    pub fn cents(&self, figures: &[Figure]) -> Option<u64> {
        use crate::content::End;
        let part = figures.iter().find(|figure| figure.id == self.figure)?.parts.get(&self.part)?;
        let number = match self.end {
            End::Low => part.low?,
            End::Value => part.value,
            End::High => part.high?,
        };
        (number >= 0.0).then_some((number * 100.0).round() as u64)
    }
}
