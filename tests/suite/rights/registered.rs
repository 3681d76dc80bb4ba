//! The pages that there are, read from the source.

use actix_web::http::Method;

use crate::architecture::sources;

/// Method and path of every page, as `routes` register them: all of `src` is searched, so that none stays out of the table.
pub(super) fn routes() -> Vec<(Method, String)> {
    let mut found: Vec<(Method, String)> =
        kontor::web::about::PATHS.map(|path| (Method::GET, path.to_owned())).to_vec();
    for file in sources() {
        let code: String = file.code().flat_map(|(_, line)| [line.trim(), "\n"]).collect();
        for call in code.split("resource(").flat_map(|part| part.split("route(")).skip(1) {
            let call = call.split(';').next().unwrap_or_default();
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
