//! Reading back what was written into the folder: the mailbox of a demo.

use std::path::Path;

use mail_parser::{HeaderValue, MessageParser};

/// As many of the newest mails are shown.
const MOST: usize = 200;

/// A mail from the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FiledMail {
    pub(super) id: String,
    pub(super) to: String,
    pub(super) from: String,
    pub(super) subject: String,
    pub(super) language: String,
    /// Seconds since 1970.
    pub(super) at: i64,
    pub(super) text: String,
}

/// The newest mails, optionally those to one address.
pub(super) fn list(folder: &Path, to: Option<&str>) -> Vec<FiledMail> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.file_name())))
        .collect();
    files.sort_by(|a, b| b.cmp(a));
    files
        .into_iter()
        .filter_map(|(_, name)| read(folder, name.to_str()?.strip_suffix(".eml")?))
        .filter(|mail| to.is_none_or(|to| mail.to == to))
        .take(MOST)
        .collect()
}

/// One mail by the key of its row; anything that is no such key is no mail.
pub(super) fn read(folder: &Path, id: &str) -> Option<FiledMail> {
    let id = uuid::Uuid::try_parse(id).ok()?.to_string();
    let bytes = std::fs::read(folder.join(format!("{id}.eml"))).ok()?;
    let mail = MessageParser::default().parse(&bytes)?;
    let address = |first: Option<&mail_parser::Address<'_>>| {
        let address = first.and_then(|list| list.first()).and_then(|one| one.address());
        address.unwrap_or_default().to_owned()
    };
    let language = match mail.header("Content-Language") {
        Some(HeaderValue::Text(tag)) => tag.to_string(),
        Some(HeaderValue::TextList(tags)) => tags.first().map(ToString::to_string).unwrap_or_default(),
        _ => String::new(),
    };
    Some(FiledMail {
        to: address(mail.to()),
        from: address(mail.from()),
        subject: mail.subject().unwrap_or_default().to_owned(),
        language,
        at: mail.date().map_or(0, mail_parser::DateTime::to_timestamp),
        text: mail.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        id,
    })
}

/// A piece of a mail's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Words(String),
    /// An address inside the service, as the path that it leads to.
    Link {
        words: String,
        path: String,
    },
}

/// Cuts a text so that addresses of the service itself, and no others, can be pressed.
pub(super) fn pieces(text: &str, site: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let start = format!("{site}/");
    while let Some(at) = rest.find(&start) {
        let (before, from) = rest.split_at(at);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        let (link, after) = from.split_at(end);
        pieces.push(Piece::Words(before.to_owned()));
        pieces.push(Piece::Link { words: link.to_owned(), path: link[site.len()..].to_owned() });
        rest = after;
    }
    pieces.push(Piece::Words(rest.to_owned()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_addresses_can_be_pressed() {
        let found =
            pieces("Press\nhttps://k.example/confirm/x\nnot https://k.example.evil/y", "https://k.example");
        assert_eq!(
            found,
            [
                Piece::Words("Press\n".into()),
                Piece::Link { words: "https://k.example/confirm/x".into(), path: "/confirm/x".into() },
                Piece::Words("\nnot https://k.example.evil/y".into()),
            ]
        );
    }

    #[test]
    fn a_key_is_a_key_and_never_a_way_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("secret.eml"), "Subject: no\r\n\r\nx").unwrap();
        for id in ["secret", "../secret", "", "/etc/passwd"] {
            assert_eq!(read(folder.path(), id), None, "{id:?}");
        }
    }
}
