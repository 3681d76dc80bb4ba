//! What the macros of `templates/parts/` are given. All texts are in the reader's language, all numbers rounded.

/// A piece of an explained bar and the words for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Points of 100; what is shown adds up with [`super::figures::rounded_parts`].
    pub points: f64,
    pub text: String,
}

/// One line of the table of both directions.
#[derive(Debug, Clone, PartialEq)]
pub struct BothRow {
    pub reason: String,
    /// As written: "high"; empty for several reasons together.
    pub weight: String,
    pub you: Side,
    pub them: Side,
}

/// A reason seen from one side.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// As written: "26.0"; "?" when it is not known.
    pub points: String,
    /// As written: what this reason can give at most; empty when it is not counted.
    pub most: String,
    /// From 0 to 100: how much of what this reason can give.
    pub share: f64,
    pub text: String,
}

/// What would improve a match.
#[derive(Debug, Clone, PartialEq)]
pub struct Gain {
    /// As written: "+3.0"; "?" when nobody can know yet.
    pub gain: String,
    pub text: String,
    /// Where to do it: address and words.
    pub link: Option<(String, String)>,
}

/// A step of a guided form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub name: String,
    pub href: String,
    /// `past`, `now` or `ahead`.
    pub state: &'static str,
}

impl Step {
    /// The steps of a form of which number `now` (from 0) is shown.
    pub fn all(now: usize, steps: impl IntoIterator<Item = (String, String)>) -> Vec<Step> {
        let state = |index: usize| match index.cmp(&now) {
            std::cmp::Ordering::Less => "past",
            std::cmp::Ordering::Equal => "now",
            std::cmp::Ordering::Greater => "ahead",
        };
        let numbered = steps.into_iter().enumerate();
        numbered.map(|(index, (name, href))| Step { name, href, state: state(index) }).collect()
    }
}

/// A tab, which is a link with an address of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    pub name: String,
    pub href: String,
    pub current: bool,
}

/// A filter in use and the address of the page without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    pub label: String,
    pub href: String,
}

/// A text with hits of a search, for `{{ list::marked(text) }}`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    pub pieces: Vec<(String, bool)>,
}

impl Marked {
    /// Cuts a text at byte ranges of hits; ranges that don't fit the text are left out.
    pub fn of(text: &str, hits: &[std::ops::Range<usize>]) -> Marked {
        let mut pieces = Vec::new();
        let mut from = 0;
        for hit in hits {
            let (Some(before), Some(found)) = (text.get(from..hit.start), text.get(hit.clone())) else {
                continue;
            };
            pieces.push((before.to_owned(), false));
            pieces.push((found.to_owned(), true));
            from = hit.end;
        }
        pieces.push((text.get(from..).unwrap_or_default().to_owned(), false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        Marked { pieces }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_cut_out_and_nonsense_is_left_out() {
        let marked = Marked::of("Zerspanung für Ventile", &[0..10, 3..5, 15..22, 90..95]);
        let hits =
            marked.pieces.iter().filter(|(_, hit)| *hit).map(|(piece, _)| piece.as_str()).collect::<Vec<_>>();
        assert_eq!(hits.first(), Some(&"Zerspanung"));
        assert_eq!(
            marked.pieces.iter().map(|(piece, _)| piece.as_str()).collect::<String>(),
            "Zerspanung für Ventile"
        );
    }

    #[test]
    fn steps_before_are_past() {
        let names = ["a", "b", "c"].map(|name| (name.to_owned(), format!("/{name}")));
        assert_eq!(
            Step::all(1, names).iter().map(|step| step.state).collect::<Vec<_>>(),
            ["past", "now", "ahead"]
        );
    }
}
