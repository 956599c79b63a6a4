//! The data of the comparison's tools, made of what authors write.

use super::super::prose::{about_figure, line};
use crate::content::{
    CompareTool, DistanceUnit, Figure, FigureEnd, Fit, FitRule, ListedCountry, ListedPrice, PriceEntry, PricedCountry,
    Prices,
};
use crate::domain::cost::{Cents, Spread};
use crate::domain::fit::rank;
use crate::route::References;
use crate::ui::SiteInfo;
use crate::ui::markup::Markup;
use crate::words::compare::planner::prices as words;

/// The lines in the order in which they stand in the page.
pub(super) fn lines(fit: &Fit) -> Vec<&FitRule> {
    let mut rules: Vec<&FitRule> = fit.rules.iter().collect();
    rules.sort_by_key(|rule| rank(rule.kind, rule.strength));
    rules
}

/// The data of what matters.
pub(in crate::ui::reading) fn matters_tool(fit: &Fit) -> CompareTool {
    let lines = lines(fit).into_iter().map(|rule| rule.when.clone()).collect();
    CompareTool { lines, ..CompareTool::default() }
}

/// The data of the costs.
pub(in crate::ui::reading) fn costs_tool(
    prices: &Prices,
    figures: &[Figure],
    references: &References,
    site: &SiteInfo,
) -> CompareTool {
    CompareTool {
        countries: prices.countries.iter().map(country).collect(),
        prices: prices.entries.iter().map(|entry| price(entry, figures, references, site)).collect(),
        ..CompareTool::default()
    }
}

fn country(country: &PricedCountry) -> ListedCountry {
    ListedCountry {
        id: country.id.clone(),
        sign: country.sign.clone(),
        in_miles: country.distance == DistanceUnit::Miles,
        by_cover: country.by_cover,
    }
}

fn price(entry: &PriceEntry, figures: &[Figure], references: &References, site: &SiteInfo) -> ListedPrice {
    let cents = |end: &Option<FigureEnd>| end.as_ref().and_then(|end| end.cents(figures));
    // The middle stands for a likely price that nobody has named.
    let price = cents(&entry.low)
        .zip(cents(&entry.high))
        .map(|(low, high)| Spread { low, likely: cents(&entry.likely).unwrap_or((low + high) / 2), high }.map(Cents));
    let mut says = Markup::new(site);
    line(&mut says, &entry.says, references);
    let mut about: Vec<_> = entry.figures().collect();
    about.dedup();
    for (at, figure) in about.into_iter().enumerate() {
        says.text(" ");
        about_figure(&mut says, figure, if at == 0 { words::about() } else { words::about_higher() }, references);
    }
    ListedPrice {
        country: entry.country.clone(),
        cover: entry.cover.clone(),
        treatment: entry.treatment,
        item: entry.item,
        price,
        says: says.into_html(),
    }
}
