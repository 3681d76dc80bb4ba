//! Tests of `bars`.

use super::*;

#[test]
fn a_bar_never_leaves_its_frame() {
    for percent in [-5.0, 0.0, 33.333, 100.0, 250.0, f64::NAN] {
        let drawn = bar(percent).to_string();
        let width: f64 = drawn
            .rsplit("width=\"")
            .next()
            .and_then(|rest| rest.split('%').next())
            .and_then(|n| n.parse().ok())
            .expect("a width");
        assert!((0.0..=100.0).contains(&width), "{drawn}");
    }
}

#[test]
fn the_pieces_of_an_explained_bar_follow_each_other() {
    let drawn = explained_bar(&[24.1, 13.0, 11.6].map(|points| Reason { points, text: String::new() }), 30.5)
        .to_string();
    assert!(drawn.contains(r#"<rect width="23.6%""#), "{drawn}");
    assert!(drawn.contains(r#"<rect x="24.1%" width="12.5%""#), "{drawn}");
    assert!(drawn.contains(r#"class="g" x="48.7%" width="30.5%""#), "{drawn}");
}

#[test]
fn labels_are_escaped() {
    assert!(sparkline(&[1.0, 2.0], "<b>\"").to_string().contains("&lt;b&gt;&quot;"));
}
