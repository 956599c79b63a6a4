//! The data of the comparison's tools: when each line applies, how each country counts, what is known of prices. The build makes it of what authors
//! write (`ui::reading::compare`); the tools' chunk reads it. All else stands in the pages' words.

use serde::{Deserialize, Serialize};

use crate::domain::cost::{Cents, Spread};
use crate::domain::fit::{OptionId, When};

/// What a page of the comparison needs: the lines on what matters, or the countries and the prices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompareTool {
    /// When each line applies, in the order in which the lines stand in the page.
    pub lines: Vec<When>,
    /// The countries that can be chosen.
    pub countries: Vec<ListedCountry>,
    /// The prices.
    pub prices: Vec<ListedPrice>,
}

impl CompareTool {
    /// The price that fits best: one for this cover before one for any.
    pub fn price(
        &self,
        country: &OptionId,
        cover: Option<&OptionId>,
        treatment: Priced,
        item: Item,
    ) -> Option<&ListedPrice> {
        let mut for_any = None;
        for price in &self.prices {
            if price.treatment == treatment && price.item == item && price.country.contains(country) {
                if cover.is_some_and(|cover| price.cover.contains(cover)) {
                    return Some(price);
                }
                if price.cover.is_empty() && for_any.is_none() {
                    for_any = Some(price);
                }
            }
        }
        for_any
    }
}

/// A country that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedCountry {
    /// The option.
    pub id: OptionId,
    /// The sign of its money, before each amount.
    pub sign: String,
    /// Whether distances are in miles there; else they are in kilometers.
    pub in_miles: bool,
    /// Whether what a person pays depends on their cover.
    pub by_cover: bool,
}

/// What is treated with, where prices are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Priced {
    /// Ketamine by drip.
    Ketamine,
    /// Esketamine nasal spray.
    Esketamine,
}

impl Priced {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Ketamine, Self::Esketamine];
}

/// What is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// A visit.
    Session,
    /// Watching and the like, on top of each visit.
    Watching,
    /// A first assessment, or a deductible: once.
    Once,
    /// The most that a plan lets a person pay in a year for all of these.
    Limit,
}

impl Item {
    /// All of them, in the order of their fields.
    pub const ALL: [Self; 4] = [Self::Session, Self::Watching, Self::Once, Self::Limit];
}

/// A price, or the fact that none is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "PriceParts", into = "PriceParts")]
pub struct ListedPrice {
    /// The countries it is for.
    pub country: Vec<OptionId>,
    /// The covers it is for; none: any.
    pub cover: Vec<OptionId>,
    /// Of which treatment.
    pub treatment: Priced,
    /// What is paid for.
    pub item: Item,
    /// The price, if it is known.
    pub price: Option<Spread<Cents>>,
    /// What it is, with source and year, or whom to ask, as `ui::markup` has written it.
    pub says: String,
}

/// A price as it crosses to the browser: part by part, for to read it by name weighs three times as much. Treatment and item by their places, the price
/// as its low, likely and high cents.
type PriceParts = (Vec<OptionId>, Vec<OptionId>, usize, usize, Option<[u64; 3]>, String);

impl From<ListedPrice> for PriceParts {
    fn from(ListedPrice { country, cover, treatment, item, price, says }: ListedPrice) -> Self {
        let price = price.map(|Spread { low, likely, high }| [low.0, likely.0, high.0]);
        (country, cover, treatment as usize, item as usize, price, says)
    }
}

impl TryFrom<PriceParts> for ListedPrice {
    type Error = &'static str;

    fn try_from((country, cover, treatment, item, price, says): PriceParts) -> Result<Self, Self::Error> {
        let (Some(&treatment), Some(&item)) = (Priced::BOTH.get(treatment), Item::ALL.get(item)) else {
            return Err("no such treatment or item");
        };
        let price = price.map(|[low, likely, high]| Spread { low, likely, high }.map(Cents));
        Ok(Self { country, cover, treatment, item, price, says })
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use crate::content::Unread;
    use crate::domain::fit::AnyOf;

    fn ids(names: &[&str]) -> Vec<OptionId> {
        names.iter().map(|name| OptionId::new(name)).collect()
    }

    fn price(country: &str, cover: &[&str], says: &str) -> ListedPrice {
        ListedPrice {
            country: ids(&[country]),
            cover: ids(cover),
            treatment: Priced::Ketamine,
            item: Item::Session,
            price: Some(Spread { low: 40_000, likely: 60_000, high: 80_000 }.map(Cents)),
            says: says.into(),
        }
    }

    fn tool() -> CompareTool {
        CompareTool {
            lines: vec![When(vec![AnyOf(ids(&["us"])), AnyOf(ids(&["private", "medigap"]))]), When(Vec::new())],
            countries: vec![ListedCountry {
                id: OptionId::new("us"),
                sign: "$".into(),
                in_miles: true,
                by_cover: false,
            }],
            prices: vec![
                price("us", &[], "any"),
                price("us", &["private"], "<p>‘private’</p>"),
                ListedPrice {
                    price: None,
                    treatment: Priced::Esketamine,
                    item: Item::Limit,
                    ..price("canada", &[], "there")
                },
                price("canada", &["private"], "not for any"),
            ],
        }
    }

    #[test]
    fn what_the_build_writes_is_what_the_chunk_reads() {
        assert_eq!(Unread::of(&tool()).read().expect("the tool"), tool());
        for (place, item) in Item::ALL.into_iter().enumerate() {
            assert_eq!(item as usize, place, "an item crosses by its place");
        }
        for (place, treatment) in Priced::BOTH.into_iter().enumerate() {
            assert_eq!(treatment as usize, place, "a treatment crosses by its place");
        }
    }

    #[test]
    fn a_price_for_a_cover_stands_before_one_for_any() {
        let tool = tool();
        let said = |country: &str, cover: &str| {
            let cover = OptionId::new(cover);
            let fitting = tool.price(&OptionId::new(country), Some(&cover), Priced::Ketamine, Item::Session);
            fitting.map(|price| price.says.as_str())
        };
        assert_eq!(said("us", "private"), Some("<p>‘private’</p>"));
        assert_eq!(said("us", "medicare"), Some("any"));
        assert_eq!(said("canada", "private"), Some("not for any"));
        assert_eq!(said("canada", "medicare"), None);
        assert_eq!(said("germany", "private"), None);
        assert_eq!(tool.price(&OptionId::new("us"), None, Priced::Esketamine, Item::Session), None);
    }
}
