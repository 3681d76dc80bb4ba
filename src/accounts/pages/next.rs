//! Where to go after signing in.

/// Where one goes who came from nowhere.
const HOME: &str = "/today";

/// The path to go on to, if it is one of ours: one slash, then nothing that a browser could read as another host.
pub(super) fn local(wanted: &str) -> &str {
    let ours = wanted.starts_with('/')
        && wanted.len() <= 2000
        && !wanted.contains("//")
        && !wanted.contains("..")
        && wanted.chars().all(|c| !c.is_control() && !c.is_whitespace() && c != '\\')
        && wanted.is_ascii();
    // Not back to where one signs in, which would go round in a circle, or out.
    let entrance = ["/sign-in", "/sign-out", "/register", "/password", "/confirm"];
    let entrance = entrance.iter().any(|start| wanted.starts_with(start));
    if ours && !entrance { wanted } else { HOME }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn only_paths_of_ours() {
        for wanted in ["/o/1/matches", "/search?q=a%20b&page=2", "/", "/n/1/clients#top"] {
            assert_eq!(local(wanted), wanted);
        }
        for wanted in [
            "",
            "//evil.example",
            "/\\evil.example",
            "\\evil",
            "https://evil.example",
            "https:evil",
            "/\t/evil.example",
            "/..//evil.example",
            "javascript:1",
            "/%0d\r\nSet-Cookie: a",
            "evil",
            " /today",
            "/a//b",
            "/ä",
            "/sign-out",
        ] {
            assert_eq!(local(wanted), "/today", "{wanted:?}");
        }
    }
}
