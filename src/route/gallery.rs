//! What the gallery of components shows: of each kind of text, figure and source the first that the content has. Nothing is made up for it, so
//! what is looked at there is what readers get.

use super::references::Collector;
use super::{PageModel, References};
use crate::content::texts::{self, article_file};
use crate::content::{
    Article, ArticleCard, Block, Calendar, CalloutKind, Certainty, CertaintyWord, Choose, Country, Figure, FitQuestion,
    HeadToHead, Inline, Manuscript, Measure, Options, Picture, Source, plain_text, visit,
};
use crate::words::gallery::{blocks, cards, lines, pictures};

/// Something that was found, with what it is an example of.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<T> {
    /// Its id on the page.
    pub id: &'static str,
    /// In which state it shows its component.
    pub state: String,
    /// The example.
    pub example: T,
}

impl<T> Found<T> {
    fn new(id: &'static str, state: &str, example: Option<T>) -> Option<Self> {
        Some(Self { id, state: state.to_owned(), example: example? })
    }
}

/// All that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Examples {
    /// How sure we are, in each of the four words.
    pub certainties: Vec<Certainty>,
    /// A line for each thing that can stand in one.
    pub lines: Vec<Found<Vec<Inline>>>,
    /// A block of each kind.
    pub blocks: Vec<Found<Block>>,
    /// Figures whose cards differ.
    pub figures: Vec<Found<Figure>>,
    /// Sources whose cards differ.
    pub sources: Vec<Found<Source>>,
    /// Figures that are drawn as a hundred people.
    pub hundreds: Vec<Found<Figure>>,
    /// The first weeks of both treatments.
    pub calendar: Calendar,
    /// The intervals of the comparison.
    pub head_to_head: HeadToHead,
    /// The next steps, with a picture of a few rows.
    pub options: Options,
    /// Every figure: those of the pictures.
    pub all_figures: Vec<Figure>,
    /// A question with one answer, and one with many.
    pub questions: Vec<FitQuestion>,
    /// Articles to begin with.
    pub articles: Vec<ArticleCard>,
    /// The crisis lines of two countries.
    pub countries: Vec<Country>,
}

/// Examples of a list.
const FEW: usize = 2;
/// A line of more characters says no more about what stands in it.
const SHORT: usize = 260;

/// What the page is made of.
pub(super) fn model(manuscript: &Manuscript) -> PageModel {
    let examples = examples(manuscript);
    let references = references(manuscript, &examples);
    PageModel::Gallery { examples: Box::new(examples), references }
}

fn examples(manuscript: &Manuscript) -> Examples {
    Examples {
        certainties: certainties(&manuscript.figures),
        lines: found_lines(manuscript),
        blocks: found_blocks(&manuscript.articles),
        figures: figures(&manuscript.figures),
        sources: sources(&manuscript.sources),
        hundreds: hundreds(&manuscript.figures),
        calendar: manuscript.comparison.calendar.clone(),
        head_to_head: manuscript.comparison.head_to_head.clone(),
        options: Options { picture: picture(manuscript), ..manuscript.options.clone() },
        all_figures: manuscript.figures.clone(),
        questions: [Choose::One, Choose::Many]
            .into_iter()
            .filter_map(|kind| manuscript.fit.questions.iter().find(|question| question.kind == kind).cloned())
            .collect(),
        articles: manuscript.articles.iter().take(FEW).map(Article::card).collect(),
        countries: manuscript.countries.iter().take(FEW).cloned().collect(),
    }
}

fn references(manuscript: &Manuscript, examples: &Examples) -> References {
    let mut collector = Collector::new(manuscript);
    examples.lines.iter().for_each(|found| collector.line(&found.example));
    examples.blocks.iter().for_each(|found| found.example.each_line(&mut |line| collector.line(line)));
    let Examples { calendar, head_to_head, options, .. } = examples;
    for line in [&calendar.intro, &calendar.ketamine_note, &calendar.esketamine_note, &head_to_head.intro] {
        collector.line(line);
    }
    head_to_head.ratios.iter().for_each(|ratio| collector.figure(&ratio.figure));
    for row in options.picture.measures.iter().flat_map(|measure| &measure.rows) {
        collector.line(&row.against);
        collector.figure(&row.figure);
    }
    examples.figures.iter().for_each(|found| collector.figure(&found.example.id));
    examples.sources.iter().for_each(|found| collector.source(&found.example.id));
    collector.finish()
}

fn certainties(figures: &[Figure]) -> Vec<Certainty> {
    let words = [CertaintyWord::High, CertaintyWord::Moderate, CertaintyWord::Low, CertaintyWord::VeryLow];
    let first = |word| figures.iter().map(|figure| &figure.certainty).find(|certainty| certainty.word == word);
    words.into_iter().filter_map(first).cloned().collect()
}

/// The first line, not too long, in which something stands.
fn found_lines(manuscript: &Manuscript) -> Vec<Found<Vec<Inline>>> {
    let articles = manuscript.articles.iter().map(|article| article_file(article.slug.as_str()));
    let others = [texts::COMPARISON, texts::FIT, texts::CLAIMS, texts::PRICES, texts::OPTIONS].map(str::to_owned);
    let files: Vec<String> = articles.chain(others).collect();
    let first = |holds: fn(&Inline) -> bool| {
        let lines = files.iter().flat_map(|file| manuscript.lines_of(file));
        lines.filter(|line| plain_text(line).len() <= SHORT).find(|line| has(line, holds)).cloned()
    };
    let all = [
        Found::new("line-source", lines::source(), first(|one| matches!(one, Inline::Cite(ids) if ids.len() == 1))),
        Found::new("line-sources", lines::sources(), first(|one| matches!(one, Inline::Cite(ids) if ids.len() > 2))),
        Found::new("line-figure", lines::figure(), first(|one| matches!(one, Inline::Figure { .. }))),
        Found::new("line-term", lines::term(), first(|one| matches!(one, Inline::Term { .. }))),
        Found::new("line-link", lines::link(), first(|one| matches!(one, Inline::Link { .. }))),
        Found::new("line-until", lines::until(), first(|one| matches!(one, Inline::Until(_)))),
        Found::new("line-quote", lines::quote(), first(|one| matches!(one, Inline::Quote(_)))),
        Found::new("line-strong", lines::strong(), first(|one| matches!(one, Inline::Strong(_)))),
    ];
    all.into_iter().flatten().collect()
}

fn has(line: &[Inline], holds: fn(&Inline) -> bool) -> bool {
    let mut found = false;
    visit::line(line, &mut |inline| found |= holds(inline));
    found
}

fn found_blocks(articles: &[Article]) -> Vec<Found<Block>> {
    let all = || articles.iter().flat_map(|article| &article.blocks);
    let first = |is: fn(&Block) -> bool| all().find(|block| is(block)).cloned();
    let tables = || all().filter(|block| matches!(block, Block::Table { .. }));
    let callout = |id, kind: CalloutKind| {
        let of_kind = |block: &&Block| matches!(block, Block::Callout { kind: known, .. } if *known == kind);
        Found::new(id, &blocks::callout(kind.title()), all().find(of_kind).cloned())
    };
    let few_questions = first(|block| matches!(block, Block::Questions(_))).map(|block| match block {
        Block::Questions(asked) => Block::Questions(asked.into_iter().take(FEW).collect()),
        other => other,
    });
    let found = [
        Found::new("bullets", blocks::bullets(), first(|block| matches!(block, Block::List { ordered: false, .. }))),
        Found::new("numbered", blocks::numbered(), first(|block| matches!(block, Block::List { ordered: true, .. }))),
        Found::new("table-narrow", blocks::narrow(), tables().min_by_key(|table| longest_cell(table)).cloned()),
        Found::new("table-stacking", blocks::stacking(), tables().max_by_key(|table| longest_cell(table)).cloned()),
        Found::new("quotation", blocks::quotation(), first(|block| matches!(block, Block::Quotation(_)))),
        Found::new("questions-to-ask", blocks::questions(), few_questions),
        callout("callout-how-sure", CalloutKind::Certainty),
        callout("callout-action", CalloutKind::Action),
        callout("callout-help-now", CalloutKind::HelpNow),
        callout("callout-important", CalloutKind::Important),
    ];
    found.into_iter().flatten().collect()
}

/// How many characters stand in the longest cell of a table.
fn longest_cell(block: &Block) -> usize {
    let mut longest = 0;
    block.each_line(&mut |cell| longest = longest.max(plain_text(cell).chars().count()));
    longest
}

fn figures(figures: &[Figure]) -> Vec<Found<Figure>> {
    let first = |is: fn(&Figure) -> bool| figures.iter().find(|figure| is(figure)).cloned();
    let found = [
        Found::new("figure-with-range", cards::with_range(), first(|one| one.range.is_some())),
        Found::new("figure-alone", cards::alone(), first(|one| one.comparator.is_none())),
        Found::new("figure-until", cards::until(), first(|one| one.until.is_some())),
    ];
    found.into_iter().flatten().collect()
}

fn sources(sources: &[Source]) -> Vec<Found<Source>> {
    let first = |is: fn(&Source) -> bool| sources.iter().find(|source| is(source)).cloned();
    let is_whole = |one: &Source| one.title.is_some() && one.people.is_some() && one.funder.is_some();
    let found = [
        Found::new("source-known", cards::known(), first(is_whole)),
        Found::new("source-untitled", cards::untitled(), first(|one| one.title.is_none() || one.year.is_none())),
        Found::new("source-unpaid", cards::unpaid(), first(|one| one.funder.is_none() && one.people.is_none())),
    ];
    found.into_iter().flatten().collect()
}

fn hundreds(figures: &[Figure]) -> Vec<Found<Figure>> {
    let first = |parts: usize| {
        let counts = |figure: &&Figure| {
            figure.unit == OUT_OF_100 && figure.parts.values().all(|part| part.shown.parse::<u32>().is_ok())
        };
        figures.iter().filter(counts).find(|figure| figure.parts.len() == parts).cloned()
    };
    let found =
        [Found::new("hundred-two", pictures::two(), first(2)), Found::new("hundred-one", pictures::one(), first(1))];
    found.into_iter().flatten().collect()
}

/// The unit of figures that count people.
const OUT_OF_100: &str = "out of 100 people";

/// A row with a range, one without, and one that is a difference.
fn picture(manuscript: &Manuscript) -> Picture {
    let Picture { measures, .. } = &manuscript.options.picture;
    let range = |measure: &Measure, at: usize| {
        let row = measure.rows.get(at)?;
        let figure = manuscript.figures.iter().find(|figure| figure.id == row.figure)?;
        figure.parts.get(&row.part)?.low
    };
    let few = |measure: &Measure, drawn: bool| {
        let at = (0..measure.rows.len()).find(|at| range(measure, *at).is_some() == drawn)?;
        measure.rows.get(at).cloned()
    };
    let cut = |measure: &Measure| Measure {
        rows: [true, false].into_iter().filter_map(|drawn| few(measure, drawn)).collect(),
        ..measure.clone()
    };
    let with_rival = measures.first().map(cut);
    let differences = |measure: &&Measure| measure.rows.iter().all(|row| row.beside.is_none());
    let difference = measures.iter().find(differences).map(cut);
    Picture { measures: with_rival.into_iter().chain(difference).collect(), left_out: Vec::new() }
}
