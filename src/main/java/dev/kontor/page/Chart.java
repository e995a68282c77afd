package dev.kontor.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of columns beside each other, to be drawn on a ground that is {@link #HEIGHT} units high. What is drawn says no
 * figures by itself: each column has a title, and pages have a table of the same figures.
 *
 * @param bars all columns, from the left
 * @param labels what the groups are, from the left
 * @param width of the ground, in units
 * @param peak how high the highest column is, as people read it; empty if there is none
 */
public record Chart(List<Bar> bars, List<String> labels, int width, String peak) {

    /** How high the ground is, in units. */
    public static final int HEIGHT = 100;

    private static final int GROUP = 12;
    private static final int GAP = 3;

    /**
     * A figure.
     *
     * @param series what it is of: a word for its colour
     * @param value how much; not negative
     * @param text as people read it
     */
    public record Figure(String series, BigDecimal value, String text) {}

    /**
     * Figures that belong together.
     *
     * @param label of what they are
     */
    public record Group(String label, List<Figure> figures) {

        public Group {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A column; all in units.
     *
     * @param series a word for its colour
     * @param x its left end
     * @param y its upper end
     * @param width how wide
     * @param height how high
     * @param title what it says
     */
    public record Bar(String series, double x, double y, double width, double height, String title) {}

    public Chart {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
    }

    /** The columns of some groups, each as high as its figure is beside the highest. */
    public static Chart of(List<Group> groups) {
        var highest = groups.stream()
                .flatMap(group -> group.figures().stream())
                .reduce((one, other) -> one.value().compareTo(other.value()) >= 0 ? one : other);
        double most = highest.map(figure -> figure.value().doubleValue()).orElse(0.0);
        var bars = new ArrayList<Bar>();
        for (int place = 0; place < groups.size(); place++) {
            bars.addAll(bars(groups.get(place), place, most));
        }
        return new Chart(
                bars,
                groups.stream().map(Group::label).toList(),
                Math.max(1, groups.size()) * GROUP,
                highest.map(Figure::text).orElse(""));
    }

    private static List<Bar> bars(Group group, int place, double most) {
        double width = (double) (GROUP - GAP) / Math.max(1, group.figures().size());
        double left = (double) place * GROUP + GAP / 2.0;
        var bars = new ArrayList<Bar>();
        for (var figure : group.figures()) {
            double height = most == 0 ? 0 : figure.value().doubleValue() / most * HEIGHT;
            var title = group.label() + ": " + figure.text();
            bars.add(new Bar(figure.series(), left, HEIGHT - height, width, height, title));
            left += width;
        }
        return bars;
    }

    /** What stands below the left end. */
    public String first() {
        return labels.isEmpty() ? "" : labels.getFirst();
    }

    /** What stands below the middle; empty where there are too few. */
    public String middle() {
        return labels.size() < 3 ? "" : labels.get(labels.size() / 2);
    }

    /** What stands below the right end; empty if that is the left one. */
    public String last() {
        return labels.size() < 2 ? "" : labels.getLast();
    }
}
