//! Templates and migrations.

use std::collections::BTreeSet;

use super::source::{Source, files, none, sources};

/// The double-quoted words of a text that end in `.html`.
fn templates_named(file: &Source) -> impl Iterator<Item = String> {
    file.text.split('"').filter(|word| word.ends_with(".html")).map(ToOwned::to_owned)
}

#[test]
fn every_template_is_used() {
    let templates = files(&["templates"], ".html");
    let named: BTreeSet<String> = templates
        .iter()
        .flat_map(templates_named)
        .chain(sources().iter().flat_map(templates_named))
        .collect();
    let unused = templates
        .iter()
        .filter(|file| !named.contains(file.path.trim_start_matches("templates/")))
        .map(|file| format!("{} is used by nobody", file.path))
        .collect::<Vec<_>>();
    none(&unused);
}

/// The policy in `web/headers.rs` refuses both; a page that needs them would break silently.
#[test]
fn templates_carry_no_inline_style_or_script() {
    let complaints = files(&["templates"], ".html")
        .iter()
        .flat_map(|file| {
            file.text
                .lines()
                .enumerate()
                .filter(|(_, line)| {
                    line.contains(" style=\"")
                        || line.contains("<style")
                        || line.contains(" onclick=")
                        || line.contains(" onchange=")
                        || line.contains(" onsubmit=")
                        || (line.contains("<script") && !line.contains(" src="))
                })
                .map(|(at, _)| format!("{}:{} holds an inline style or script", file.path, at + 1))
                .collect::<Vec<_>>()
        })
        .collect::<Vec<_>>();
    none(&complaints);
}

/// Nothing turns a text of ours or of a person into markup unseen: `safe` is for markup that our own code writes.
#[test]
fn pages_ask_nobody_else_for_anything() {
    let complaints = files(&["templates"], ".html")
        .iter()
        .chain(files(&["assets"], ".css").iter())
        .flat_map(|file| {
            file.text
                .lines()
                .enumerate()
                .filter(|(_, line)| {
                    ["src=\"http", "src=\"//", "url(http", "url(//", "@import"]
                        .iter()
                        .any(|word| line.contains(word))
                })
                .map(|(at, _)| format!("{}:{} loads something from elsewhere", file.path, at + 1))
                .collect::<Vec<_>>()
        })
        .collect::<Vec<_>>();
    none(&complaints);
}

#[test]
fn every_migration_has_a_way_back() {
    let all = files(&["migrations"], ".sql");
    let paths: BTreeSet<&str> = all.iter().map(|file| file.path.as_str()).collect();
    let one_way = paths
        .iter()
        .filter_map(|path| path.strip_suffix("/up.sql"))
        .filter(|folder| !paths.contains(format!("{folder}/down.sql").as_str()))
        .map(|folder| format!("{folder} has no down.sql"))
        .collect::<Vec<_>>();
    none(&one_way);
}

/// Words that one of the two databases does not know, or knows differently.
#[test]
fn migrations_are_portable() {
    let words = [
        "SERIAL",
        "AUTOINCREMENT",
        "ALTER COLUMN",
        "NOW()",
        "CURRENT_TIMESTAMP",
        "JSONB",
        "TIMESTAMPTZ",
        "DATETIME",
        "UUID",
    ];
    let mut complaints = Vec::new();
    for file in files(&["migrations"], ".sql") {
        for (at, line) in file.text.lines().enumerate() {
            let code = line.split("--").next().unwrap_or_default().to_ascii_uppercase();
            for word in words {
                if code
                    .split(|c: char| !c.is_alphanumeric() && c != '_' && c != '(' && c != ')')
                    .any(|part| part == word)
                    || (word.contains(' ') && code.contains(word))
                {
                    complaints.push(format!(
                        "{}:{} says {word}: see migrations/README.md",
                        file.path,
                        at + 1
                    ));
                }
            }
        }
    }
    none(&complaints);
}
