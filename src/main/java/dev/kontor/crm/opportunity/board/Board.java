package dev.kontor.crm.opportunity.board;

import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.board.BoardView.Card;
import dev.kontor.crm.opportunity.board.BoardView.Column;
import dev.kontor.crm.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the board together. */
@ApplicationScoped
public class Board {

    private BoardQueries queries;
    private SalesPipeline pipeline;

    /** For the container's proxy. */
    protected Board() {}

    /**
     * @param queries what stands on it
     * @param pipeline in which order
     */
    @Inject
    public Board(BoardQueries queries, SalesPipeline pipeline) {
        this.queries = queries;
        this.pipeline = pipeline;
    }

    /**
     * The board.
     *
     * @param filter whose opportunities
     * @param cards how many in each column at most
     */
    public BoardView of(String tenant, BoardFilter filter, int cards) {
        var sums = queries.sums(tenant, filter).stream().collect(Collectors.groupingBy(BoardQueries.Sum::stage));
        var stages = new LinkedHashSet<>(
                pipeline.stages().stream().map(SalesPipeline.Stage::name).toList());
        sums.keySet().stream().sorted().forEach(stages::add);
        var byStage = queries.cards(tenant, filter, stages, cards).stream()
                .collect(Collectors.groupingBy(
                        BoardQueries.Placed::stage,
                        Collectors.mapping(BoardQueries.Placed::card, Collectors.toList())));
        return new BoardView(stages.stream()
                .map(stage ->
                        column(stage, sums.getOrDefault(stage, List.of()), byStage.getOrDefault(stage, List.of())))
                .toList());
    }

    private static Column column(String stage, List<BoardQueries.Sum> sums, List<Card> cards) {
        List<Money> totals = sums.stream().map(BoardQueries.Sum::total).toList();
        return new Column(
                stage, sums.stream().mapToLong(BoardQueries.Sum::count).sum(), totals, cards);
    }
}
