//! The layout's rules as tests: what ARCHITECTURE.md promises about the code is checked here by plain text search.
//!
//! A refusal names the file, the line and the reason. Change the rule only together with ARCHITECTURE.md.

mod assets;
mod layers;
mod sizes;
mod source;

pub use source::sources;

/// What a reader finds in every file is one text: the marks of a merge that stopped half-way are in none.
#[test]
fn no_file_holds_two_versions() {
    let folders = ["src", "tests", "docs", "i18n", "templates", "assets", "migrations", "benches", ".ci"];
    let texts = ["ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "README.md", "Cargo.toml"];
    let endings = [".rs", ".md", ".html", ".ftl", ".toml", ".css", ".js", ".mjs", ".sql", ".txt", "/run"];
    let marks = ["<<<<<<<", "=======", ">>>>>>>"];
    let mut halves = Vec::new();
    for file in endings.iter().flat_map(|ending| source::files(&[&folders[..], &texts[..]].concat(), ending))
    {
        let marked = |line: &str| marks.iter().any(|mark| line.split(' ').next() == Some(mark));
        halves.extend(
            file.text.lines().filter(|line| marked(line)).map(|line| format!("{}: {line}", file.path)),
        );
    }
    source::none(&halves);
}
