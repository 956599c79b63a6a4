//! What Trunk has made: our scripts, by the names it gave them.

use std::fs;
use std::path::Path;

/// The script elements, with their integrity.
pub struct Scripts {
    /// Those of the loader and of what works without the app.
    pub loader_tag: String,
    /// That of what keeps the site at hand without a network.
    pub offline_tag: String,
    /// That of the page which removes what is saved on the device.
    pub recover_tag: String,
}

impl Scripts {
    /// Reads them from the page that Trunk has written.
    pub fn read(staging: &Path) -> Result<Self, String> {
        let file = staging.join("index.html");
        let html = fs::read_to_string(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        let script = |name: &str| {
            html.match_indices("<script")
                .filter_map(|(at, _)| html.get(at..)?.split_inclusive("</script>").next())
                .find(|tag| tag.contains(&format!("/{name}-")))
                .map(str::to_owned)
                .ok_or_else(|| format!("{} has no script `{name}`: see index.html", file.display()))
        };
        Ok(Self {
            loader_tag: [script("leave")?, script("keeping")?, script("loader")?].join("\n"),
            offline_tag: script("offline")?,
            recover_tag: script("recover")?,
        })
    }

    /// The files that every page loads, below the site's folder.
    pub fn files(&self) -> Vec<String> {
        let source = |(at, found): (usize, &str), tag: &str| {
            let source = tag.get(at + found.len()..)?.split('"').next()?;
            source.rsplit('/').next().map(str::to_owned)
        };
        [&self.loader_tag, &self.offline_tag]
            .into_iter()
            .flat_map(|tags| tags.match_indices(" src=\"").filter_map(|found| source(found, tags)).collect::<Vec<_>>())
            .collect()
    }
}
