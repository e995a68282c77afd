package dev.kontor.crm.opportunity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The stages that opportunities go through, in their order, and which moves there are between them. Winning and losing
 * are no stages: they end the way, from wherever.
 *
 * <p>Written as {@code lead:10, qualified:25, proposal:50>qualified|negotiation, negotiation:75}: each stage with how
 * likely a deal is there in percent and, after {@code >}, the stages that it leads to. A stage that does not say leads to
 * each later one and to the one before.
 *
 * @param stages in their order; at least one
 */
public record SalesPipeline(List<Stage> stages) {

    /** How opportunities go if nobody says otherwise. */
    public static final String USUAL = "lead:10, qualified:25, proposal:50, negotiation:75";

    /**
     * A stage.
     *
     * @param name lower-case letters, digits and dashes, at most 40; neither {@code won} nor {@code lost}
     * @param probability how likely a deal is here, 0 to 100 percent
     * @param moves the stages that it leads to
     */
    public record Stage(String name, int probability, Set<String> moves) {
        public Stage {
            moves = Set.copyOf(moves);
        }
    }

    private static final Pattern STAGE =
            Pattern.compile("([a-z][a-z0-9-]{0,39})\\s*:\\s*(\\d{1,3})\\s*(?:>\\s*([a-z0-9|\\s-]*))?");
    private static final Set<String> ENDS = Set.of("won", "lost");

    /** @throws SalesPipelineException if this is no pipeline */
    public SalesPipeline {
        stages = List.copyOf(stages);
        var names = new HashSet<String>();
        for (Stage stage : stages) {
            require(
                    !ENDS.contains(stage.name()),
                    "won and lost are no stages: opportunities are won and lost from any");
            require(names.add(stage.name()), "it has the stage " + stage.name() + " twice");
            require(stage.probability() <= 100, "a deal is not more than 100 percent likely in " + stage.name());
        }
        require(!stages.isEmpty(), "it has no stage");
        for (Stage stage : stages) {
            require(names.containsAll(stage.moves()), stage.name() + " leads to a stage that it does not have");
        }
    }

    /**
     * The pipeline that a text describes.
     *
     * @throws SalesPipelineException if it describes none
     */
    public static SalesPipeline parse(String text) {
        List<Matcher> parts = Arrays.stream(text.strip().split("\\s*,\\s*"))
                .map(SalesPipeline::matched)
                .toList();
        var names = parts.stream().map(part -> part.group(1)).toList();
        return new SalesPipeline(IntStream.range(0, parts.size())
                .mapToObj(place -> stage(parts.get(place), place, names))
                .toList());
    }

    /** Where opportunities begin. */
    public Stage first() {
        return stages.getFirst();
    }

    /** The stage of a name; empty if there is none. */
    public Optional<Stage> named(String name) {
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }

    /** Whether it leads from one stage to another; from one that it does not have, it leads to all. */
    public boolean leads(String from, String to) {
        return named(from)
                .map(stage -> stage.moves().contains(to))
                .orElse(named(to).isPresent());
    }

    private static Matcher matched(String part) {
        var matcher = STAGE.matcher(part);
        require(matcher.matches(), "'" + part + "' is no stage");
        return matcher;
    }

    private static Stage stage(Matcher part, int place, List<String> names) {
        var moves = part.group(3);
        return new Stage(
                names.get(place),
                Integer.parseInt(part.group(2)),
                moves == null ? usualMoves(place, names) : names(moves));
    }

    private static Set<String> usualMoves(int place, List<String> names) {
        return IntStream.range(0, names.size())
                .filter(other -> other == place - 1 || other > place)
                .mapToObj(names::get)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(String moves) {
        return Arrays.stream(moves.split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new SalesPipelineException(otherwise);
        }
    }
}
