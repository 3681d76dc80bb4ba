//! Rounding that adds up: what stands in a column must give what stands below it.

/// Rounds each part to so many decimals, so that their sum is the rounded sum: the parts with the largest remainders
/// take what is left over (largest-remainder method); equal ones in their order.
pub fn rounded_parts(parts: &[f64], decimals: i32) -> Vec<f64> {
    let scale = 10_f64.powi(decimals);
    let scaled = parts.iter().map(|part| part * scale).collect::<Vec<_>>();
    let mut rounded = scaled.iter().map(|part| part.floor()).collect::<Vec<_>>();
    let missing = (scaled.iter().sum::<f64>().round() - rounded.iter().sum::<f64>()).max(0.0);
    let mut by_remainder = (0..parts.len()).collect::<Vec<_>>();
    by_remainder.sort_by(|a, b| (scaled[*b] - rounded[*b]).total_cmp(&(scaled[*a] - rounded[*a])));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "less than one for each part"
    )]
    for index in by_remainder.into_iter().take(missing as usize) {
        rounded[index] += 1.0;
    }
    rounded.into_iter().map(|part| part / scale).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::rounded_parts;

    #[test]
    fn thirds_of_a_hundred_make_a_hundred() {
        let third = 100.0 / 3.0;
        assert_eq!(rounded_parts(&[third, third, third], 0), [34.0, 33.0, 33.0]);
        assert_eq!(rounded_parts(&[], 1), Vec::<f64>::new());
    }

    proptest! {
        #[test]
        fn the_column_adds_up_and_no_part_moves_by_a_whole_step(parts in prop::collection::vec(-50.0..50.0_f64, 0..12)) {
            let rounded = rounded_parts(&parts, 1);
            let tenths = |values: &[f64]| (values.iter().sum::<f64>() * 10.0).round();
            prop_assert_eq!(tenths(&rounded), tenths(&parts));
            for (part, shown) in parts.iter().zip(&rounded) {
                prop_assert!((part - shown).abs() < 0.1 + 1e-9);
            }
        }
    }
}
