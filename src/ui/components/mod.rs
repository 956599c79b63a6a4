//! Small reusable views, one file each, named by what the reader sees.

mod shell;

pub use shell::{site_footer, site_header};
