//! House marks, like a merchant's mark on a bale: they tell the anonymous companies of one page apart and give nobody
//! away, because they are drawn from the public id alone (512 forms).

use sha2::{Digest, Sha256};

use super::Svg;

const HEADS: [&str; 8] = [
    "M16 4L8 13M16 4L24 13",
    "M16 4L6 15H24",
    "M10 5H22",
    "M16 4L24 9L16 14",
    "M16 4L8 9L16 14",
    "M9 10A7 6 0 0 1 23 10",
    "M16 3l5 5l-5 5l-5 -5z",
    "M8 6L16 13L24 6",
];

const STROKES: [&str; 8] = [
    "M7 19H25",
    "M8 23L24 16",
    "M8 16L24 23",
    "M10 17H22M7 22H25",
    "M16 17L25 23",
    "M16 17L7 23",
    "M7 18H16V23",
    "M25 18H16M7 23H16",
];

const FEET: [&str; 8] = [
    "M16 36L8 30M16 36L24 30",
    "M10 36H22",
    "M16 36L7 36L7 30",
    "M16 36L25 36L25 30",
    "M9 36A7 7 0 0 1 23 36",
    "M16 30l4 4l-4 4l-4 -4z",
    "M9 30L16 36L23 30M9 36H23",
    "M12 36a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
];

/// The mark of a public id. Another public id of the same company has another mark.
pub fn house_mark(public_id: &str) -> Svg {
    let hash = Sha256::digest(public_id.as_bytes());
    let part = |parts: &[&'static str; 8], byte: usize| parts[usize::from(hash[byte]) % 8];
    let (head, strokes, foot) = (part(&HEADS, 0), part(&STROKES, 1), part(&FEET, 2));
    Svg(format!(
        r#"<svg class="mark" viewBox="0 0 32 40" aria-hidden="true"><path d="M16 4V36{head}{strokes}{foot}"/></svg>"#
    ))
}

#[cfg(test)]
mod tests {
    use super::house_mark;

    #[test]
    fn a_mark_depends_on_the_id_alone_and_most_differ() {
        assert_eq!(house_mark("a"), house_mark("a"));
        let marks: std::collections::BTreeSet<String> =
            (0..512).map(|id| house_mark(&id.to_string()).to_string()).collect();
        assert!(marks.len() > 300, "{} of 512", marks.len());
    }

    #[test]
    fn the_first_three_bytes_choose_head_strokes_and_foot() {
        // SHA-256 of "a" begins ca 97 81: 202, 151 and 129 leave 2, 7 and 1.
        assert!(house_mark("a").to_string().contains("M16 4V36M10 5H22M25 18H16M7 23H16M10 36H22"));
    }
}
