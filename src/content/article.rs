//! An article.

use serde::{Deserialize, Serialize};

use super::{Block, Inline, Slug, plain_text};
use crate::words::articles::topics;

/// An article, ready to read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Its name in the address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// What the reader will know afterwards, in one sentence.
    pub summary: String,
    /// Three to five short points.
    pub key_points: Vec<Vec<Inline>>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Its place in the reading order, lowest first.
    pub order: u16,
    /// The day it was last reviewed as a whole (`2026-11-24`).
    pub reviewed: String,
    /// The day it must be reviewed again.
    pub next_review: String,
    /// How long it takes to read, in minutes.
    pub minutes: u16,
    /// The text.
    pub blocks: Vec<Block>,
}

/// An article as it stands in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleCard {
    /// Its name in the address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// What the reader will know afterwards.
    pub summary: String,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// How long it takes to read, in minutes.
    pub minutes: u16,
}

impl Article {
    /// All its words, without citations.
    pub fn plain_text(&self) -> String {
        let mut words = vec![self.summary.clone()];
        words.extend(self.key_points.iter().map(|point| plain_text(point)));
        for block in &self.blocks {
            block.each_line(&mut |line| words.push(plain_text(line)));
        }
        words.join(" ")
    }

    /// The article as it stands in a list.
    pub fn card(&self) -> ArticleCard {
        ArticleCard {
            slug: self.slug.clone(),
            title: self.title.clone(),
            summary: self.summary.clone(),
            topics: self.topics.clone(),
            minutes: self.minutes,
        }
    }
}

/// What an article is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Topic {
    Understand,
    Medicines,
    Ketamine,
    Procedures,
    Living,
    Talking,
}

impl Topic {
    /// Every topic, in the order of the article list.
    pub const ALL: [Topic; 6] =
        [Topic::Understand, Topic::Medicines, Topic::Ketamine, Topic::Procedures, Topic::Living, Topic::Talking];

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Topic::Understand => topics::understand(),
            Topic::Medicines => topics::medicines(),
            Topic::Ketamine => topics::ketamine(),
            Topic::Procedures => topics::procedures(),
            Topic::Living => topics::living(),
            Topic::Talking => topics::talking(),
        }
    }
}
