//! How much of a list is asked for.

use crate::error::{Fields, Message};
use crate::web::extract::Cursor;

/// Entries of a page when nothing is said.
const USUAL: usize = 20;
const MOST: i64 = 50;
/// Nobody reads further; a greater number is no cursor of ours.
const FARTHEST: usize = 1_000_000;

/// A page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    pub limit: usize,
    pub offset: usize,
}

impl Paging {
    /// What is shown when nothing is said.
    pub const FIRST: Self = Self { limit: USUAL, offset: 0 };

    /// Reads a limit from 1 to 50 and a cursor of [`Paging::next`].
    pub fn parse(fields: &mut Fields, limit: Option<i64>, cursor: Option<&Cursor>) -> Self {
        let limit = match limit {
            None => USUAL,
            Some(limit) if (1..=MOST).contains(&limit) => usize::try_from(limit).unwrap_or(USUAL),
            Some(_) => {
                fields.refuse("limit", Message::new("error-match-limit").with("most", MOST));
                USUAL
            }
        };
        let offset = match cursor {
            None => 0,
            Some(cursor) => {
                let number = cursor.0.strip_prefix("after:").and_then(|text| text.parse().ok());
                let known = number.filter(|offset| *offset <= FARTHEST);
                fields.take("cursor", known.ok_or("error-match-cursor".into())).unwrap_or(0)
            }
        };
        Self { limit, offset }
    }

    /// The word for the page after this one, if there is one.
    pub fn next(self, total: usize) -> Option<String> {
        let after = self.offset + self.limit;
        (after < total).then(|| Self::word(after))
    }

    /// The word for the page before this one, if there is one; empty for the first.
    pub fn back(self) -> Option<String> {
        match self.offset {
            0 => None,
            offset if offset <= self.limit => Some(String::new()),
            offset => Some(Self::word(offset - self.limit)),
        }
    }

    fn word(offset: usize) -> String {
        Cursor(format!("after:{offset}")).to_word()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_to_the_next_one_and_back() {
        let mut fields = Fields::new();
        let cursor = Cursor("after:20".to_owned());
        let page = Paging::parse(&mut fields, Some(20), Some(&cursor));
        assert_eq!(page, Paging { limit: 20, offset: 20 });
        assert_eq!(page.back(), Some(String::new()));
        assert_eq!(page.next(41), Some(Cursor("after:40".to_owned()).to_word()));
        assert_eq!(page.next(40), None);
        assert!(fields.is_empty());
    }

    #[test]
    fn what_is_no_page_is_refused() {
        for (limit, cursor) in
            [(Some(0), "after:0"), (Some(51), "after:0"), (None, "x"), (None, "after:99999999999999999999")]
        {
            let mut fields = Fields::new();
            Paging::parse(&mut fields, limit, Some(&Cursor(cursor.to_owned())));
            assert!(!fields.is_empty(), "{limit:?} {cursor}");
        }
    }
}
