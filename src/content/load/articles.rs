//! Articles: a head in TOML, a text in Markdown.

use std::fs;

use super::mentions::Origin;
use super::{Loader, front_matter, markdown};
use crate::content::{Article, Block, Diagram, Inline, Place, Slug, visit};

impl Loader<'_> {
    pub(super) fn articles(&mut self, diagrams: &[Diagram]) -> Vec<Article> {
        let folder = self.assets.join("articles");
        let mut files: Vec<String> = match fs::read_dir(&folder) {
            Ok(entries) => {
                entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())).collect()
            }
            Err(error) => {
                self.report("articles", Place::File, format!("expected this folder: {error}"));
                return Vec::new();
            }
        };
        files.sort();
        let mut articles: Vec<Article> = files.iter().filter_map(|name| self.article(name, diagrams)).collect();
        articles.sort_by_key(|article| (article.order, article.slug.clone()));
        articles
    }

    fn article(&mut self, name: &str, diagrams: &[Diagram]) -> Option<Article> {
        let file = format!("articles/{name}");
        let Some(slug) = name.strip_suffix(".md").and_then(Slug::parse) else {
            self.report(
                &file,
                Place::File,
                "expected a name like `what-trd-is.md`: lower-case letters, digits, hyphens",
            );
            return None;
        };
        let text = self.text(&file)?;
        let split = front_matter::split(&text, &file);
        let (head, body, begins) = self.sort_out(split)?;
        let origin = Origin { file: file.clone(), begins: Place::Line(begins) };
        let read = markdown::blocks(body, &origin, &mut self.mentions);
        let mut blocks = self.sort_out(read)?;
        for block in &mut blocks {
            if let Block::Diagram { id, found } = block {
                *found = diagrams.iter().find(|diagram| diagram.id == *id).cloned().map(Box::new);
            }
        }
        let key_points =
            head.key_points.iter().map(|point| self.line(point, &file, Place::Line(1))).collect::<Vec<_>>();
        if !(3..=5).contains(&key_points.len()) {
            self.report(&file, Place::Line(1), format!("expected 3 to 5 key points, found {}", key_points.len()));
        }
        if head.topics.is_empty() {
            self.report(&file, Place::Line(1), "expected at least one topic");
        }
        if !matches!(blocks.last(), Some(Block::Questions(_))) {
            self.report(
                &file,
                Place::File,
                "expected the article to end with `## What to ask` and a list of questions",
            );
        }
        let (reviewed, next_review) = (head.reviewed.to_string(), head.next_review.to_string());
        self.check_dates(&file, &Place::Line(1), &reviewed, &next_review);
        let words = words_in(&blocks);
        Some(Article {
            slug,
            title: head.title,
            summary: head.summary,
            key_points,
            topics: head.topics,
            order: head.order,
            reviewed,
            next_review,
            minutes: words.div_ceil(200).max(1).try_into().unwrap_or(u16::MAX),
            blocks,
        })
    }
}

/// How many words a text has.
fn words_in(blocks: &[Block]) -> usize {
    let mut words = 0;
    visit::inlines(blocks, &mut |inline| {
        if let Inline::Text(text) = inline {
            words += text.split_whitespace().count();
        }
    });
    words
}
