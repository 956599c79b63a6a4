//! WORDS AND DATA. The types of the bundled JSON, and what a page needs of it.
//!
//! Authors write Markdown and JSON (`docs/content-guide.md`). The build reads it (`load`, `lint`, native only), checks it and
//! binds it into one `route::PageModel` a route, typed; `ui` writes each of them as one [`PageContent`]: written words, and the data of the page's
//! tool. The browser knows only that, so its wasm does not grow with the kinds of content.

#[cfg(not(target_arch = "wasm32"))]
mod accessibility;
#[cfg(not(target_arch = "wasm32"))]
mod agent;
#[cfg(not(target_arch = "wasm32"))]
mod article;
#[cfg(not(target_arch = "wasm32"))]
mod certainty;
#[cfg(not(target_arch = "wasm32"))]
mod change;
mod check_rows;
mod check_tool;
#[cfg(not(target_arch = "wasm32"))]
mod claim;
mod compare_tool;
#[cfg(not(target_arch = "wasm32"))]
mod comparison;
#[cfg(not(target_arch = "wasm32"))]
mod crisis;
#[cfg(not(target_arch = "wasm32"))]
mod day;
#[cfg(not(target_arch = "wasm32"))]
mod definition;
#[cfg(not(target_arch = "wasm32"))]
mod diagnostic;
#[cfg(not(target_arch = "wasm32"))]
mod diagram;
#[cfg(not(target_arch = "wasm32"))]
mod figure;
#[cfg(not(target_arch = "wasm32"))]
mod fit;
#[cfg(not(target_arch = "wasm32"))]
mod glossary;
mod id;
#[cfg(not(target_arch = "wasm32"))]
mod interaction;
mod interactions_tool;
mod library;
#[cfg(not(target_arch = "wasm32"))]
mod line;
#[cfg(not(target_arch = "wasm32"))]
mod lint;
#[cfg(not(target_arch = "wasm32"))]
mod load;
#[cfg(not(target_arch = "wasm32"))]
mod manuscript;
#[cfg(not(target_arch = "wasm32"))]
mod medicine;
#[cfg(not(target_arch = "wasm32"))]
mod option;
#[cfg(not(target_arch = "wasm32"))]
mod option_picture;
mod options_tool;
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod price;
#[cfg(not(target_arch = "wasm32"))]
mod score;
mod search;
#[cfg(not(target_arch = "wasm32"))]
mod self_check;
#[cfg(not(target_arch = "wasm32"))]
mod site;
#[cfg(not(target_arch = "wasm32"))]
mod source;
#[cfg(not(target_arch = "wasm32"))]
mod text;
#[cfg(not(target_arch = "wasm32"))]
pub mod texts;
mod track_tool;
#[cfg(not(target_arch = "wasm32"))]
mod track_words;
#[cfg(not(target_arch = "wasm32"))]
pub mod visit;
mod visit_tool;
#[cfg(not(target_arch = "wasm32"))]
mod visit_words;
#[cfg(not(target_arch = "wasm32"))]
mod warning;

#[cfg(not(target_arch = "wasm32"))]
pub use accessibility::{AccessCheck, Accessibility, Checked, Holds};
#[cfg(not(target_arch = "wasm32"))]
pub use agent::AgentEntry;
#[cfg(not(target_arch = "wasm32"))]
pub use article::{Article, ArticleCard, Topic};
#[cfg(not(target_arch = "wasm32"))]
pub use certainty::{Certainty, CertaintyWord};
#[cfg(not(target_arch = "wasm32"))]
pub use change::Change;
pub use check_tool::{
    Asked, BRANDS_SHOWN, CheckFirst, CheckTool, ListedDefinition, ListedMedicine, Question, Reasons, SummaryTool,
};
#[cfg(not(target_arch = "wasm32"))]
pub use claim::{Claim, Claims};
pub use compare_tool::{CompareTool, Item, ListedCountry, ListedPrice, Priced};
#[cfg(not(target_arch = "wasm32"))]
pub use comparison::{
    Calendar, Cell, Comparison, Dimension, FirstAnswer, GlanceCells, GlanceRow, HeadToHead, Pictures, Ratio, Row,
    ShortCells, Stretch, Uncertain, VisitRange,
};
#[cfg(not(target_arch = "wasm32"))]
pub use crisis::{Country, CrisisLine, LineSource, TextNumber};
#[cfg(not(target_arch = "wasm32"))]
pub use day::Day;
#[cfg(not(target_arch = "wasm32"))]
pub use definition::DefinitionEntry;
#[cfg(not(target_arch = "wasm32"))]
pub use diagnostic::{Diagnostic, Place};
#[cfg(not(target_arch = "wasm32"))]
pub use diagram::{
    Axis, Diagram, Diagrams, Drawing, Lane, Look, Panel, PathGroup, Paths, Row as DrawnRow, Span, Stage, StageCell,
    StageLane, Stages, Timeline,
};
#[cfg(not(target_arch = "wasm32"))]
pub use figure::{Figure, FigurePart};
#[cfg(not(target_arch = "wasm32"))]
pub use fit::{Choose, Fit, FitOption, FitQuestion, FitRule};
#[cfg(not(target_arch = "wasm32"))]
pub use glossary::Term;
pub use id::{FigureId, Slug, SourceId, TermId};
#[cfg(not(target_arch = "wasm32"))]
pub use interaction::{Advice, Interaction, Interactions, WashOut};
pub use interactions_tool::{AgentGroup, InteractionsTool, ListedAgent, ListedGap, ListedInteraction};
pub use library::Library;
#[cfg(not(target_arch = "wasm32"))]
pub use line::{Line, Lines};
#[cfg(not(target_arch = "wasm32"))]
pub use lint::Reading;
#[cfg(not(target_arch = "wasm32"))]
pub use manuscript::{Ending, Link, Manuscript};
#[cfg(not(target_arch = "wasm32"))]
pub use medicine::{MedicineEntry, NameInUse};
#[cfg(not(target_arch = "wasm32"))]
pub use option::{
    Approval, ApprovalStatus, Approvals, Asked as AskedOfStep, Chance, Compared, Fact, Lead, OptionKind, Options,
    TreatmentOption,
};
#[cfg(not(target_arch = "wasm32"))]
pub use option_picture::{LeftOut, Measure, Picture, PictureRow};
pub use options_tool::{ListedStep, OptionsTool};
pub use page::{ListTool, Page, PageContent, Tool, Unread, YourDataTool};
#[cfg(not(target_arch = "wasm32"))]
pub use price::{DistanceUnit, End, FigureEnd, PriceEntry, PricedCountry, Prices, Schedule, Schedules};
#[cfg(not(target_arch = "wasm32"))]
pub use score::{Met, Score, ScoreGroup, ScoreItem};
pub use search::{Found, Outcome, Piece, SearchIndex, SearchKind, Searched, Synonyms, find};
#[cfg(not(target_arch = "wasm32"))]
pub use self_check::SelfCheck;
#[cfg(not(target_arch = "wasm32"))]
pub use site::Site;
#[cfg(not(target_arch = "wasm32"))]
pub use source::{ReadIn, Source, SourceKind};
#[cfg(not(target_arch = "wasm32"))]
pub use text::{Block, CalloutKind, Inline, plain_text};
pub use track_tool::TrackTool;
#[cfg(not(target_arch = "wasm32"))]
pub use track_words::TrackWords;
pub use visit_tool::{VisitTool, Voiced};
#[cfg(not(target_arch = "wasm32"))]
pub use visit_words::{Listed as VisitListed, VisitWords};
#[cfg(not(target_arch = "wasm32"))]
pub use warning::{Excused, Warning};
