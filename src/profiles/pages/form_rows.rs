//! Rows of a form that can be added and taken away without script: `languages.0.level`, `languages.1.level`, …

use std::collections::BTreeSet;

use crate::web::extract::Form;

/// The numbers of the rows that were sent.
pub(super) fn numbers(form: &Form, list: &str) -> BTreeSet<usize> {
    let number = |name: &str| name.strip_prefix(list)?.strip_prefix('.')?.split('.').next()?.parse().ok();
    form.0.iter().filter_map(|(name, _)| number(name)).filter(|number| *number < 200).collect()
}

/// One value of a row.
pub(super) fn cell<'f>(form: &'f Form, list: &str, row: usize, column: &str) -> &'f str {
    form.text(&format!("{list}.{row}.{column}"))
}

/// Takes away rows in which none of the columns `telling` is filled, and numbers the rest anew, so that messages find their fields.
pub(super) fn compacted(form: Form, list: &str, telling: &[&str]) -> Form {
    let filled =
        |row: &usize| telling.iter().any(|column| !cell(&form, list, *row, column).trim().is_empty());
    let kept: Vec<usize> = numbers(&form, list).into_iter().filter(filled).collect();
    renumbered(form, list, &kept)
}

/// Takes one row away.
pub(super) fn without(form: Form, list: &str, row: usize) -> Form {
    let kept: Vec<usize> = numbers(&form, list).into_iter().filter(|number| *number != row).collect();
    renumbered(form, list, &kept)
}

fn renumbered(form: Form, list: &str, kept: &[usize]) -> Form {
    let renamed = |(name, value): (String, String)| {
        let Some(rest) = name.strip_prefix(list).and_then(|rest| rest.strip_prefix('.')) else {
            return Some((name, value));
        };
        let (number, column) = rest.split_once('.')?;
        let number: usize = number.parse().ok()?;
        let place = kept.iter().position(|kept| *kept == number)?;
        Some((format!("{list}.{place}.{column}"), value))
    };
    Form(form.0.into_iter().filter_map(renamed).collect())
}

/// How many rows to show: those that are there and `spare` empty ones, at most `most`.
pub(super) fn shown(form: &Form, list: &str, spare: usize, most: usize) -> Vec<usize> {
    let there = numbers(form, list).last().map_or(0, |last| last + 1);
    (0..(there + spare).min(most.max(there))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn empty_rows_go_and_the_rest_moves_up() {
        let sent = form(&[
            ("name", "x"),
            ("rows.0.code", ""),
            ("rows.0.level", "a1"),
            ("rows.3.code", "de"),
            ("rows.3.level", "b2"),
        ]);
        let compact = compacted(sent, "rows", &["code"]);
        assert_eq!(compact, form(&[("name", "x"), ("rows.0.code", "de"), ("rows.0.level", "b2")]));
        assert_eq!(shown(&compact, "rows", 2, 5), [0, 1, 2]);
        assert_eq!(shown(&compact, "rows", 9, 3), [0, 1, 2]);
    }

    #[test]
    fn one_row_can_be_taken_away() {
        let sent = form(&[("rows.0.code", "de"), ("rows.1.code", "en"), ("rows.2.code", "fr")]);
        assert_eq!(without(sent, "rows", 1), form(&[("rows.0.code", "de"), ("rows.1.code", "fr")]));
    }
}
