//! The pages, as the rooms register them.

use actix_web::http::Method;

/// Method and path of every page, as the rooms' `routes` register them.
pub(super) fn routes() -> Vec<(Method, String)> {
    let mut found = Vec::new();
    for file in walk(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        let is_pages =
            file.components().any(|part| part.as_os_str() == "pages") || file.ends_with("pages.rs");
        if !is_pages {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        for call in text.split("resource(").flat_map(|part| part.split("route(")).skip(1) {
            let Some(path) = call.trim_start().strip_prefix("\"/").and_then(|rest| rest.split('"').next())
            else {
                continue;
            };
            for method in [Method::GET, Method::POST] {
                if call.contains(&format!("{}(", method.as_str().to_ascii_lowercase())) {
                    found.push((method, format!("/{path}")));
                }
            }
        }
    }
    found.sort_by(|a, b| (&a.1, a.0.as_str()).cmp(&(&b.1, b.0.as_str())));
    found
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
