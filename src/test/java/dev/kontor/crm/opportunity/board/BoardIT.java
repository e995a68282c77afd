package dev.kontor.crm.opportunity.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.crm.opportunity.Deals;
import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.board.BoardView.Card;
import dev.kontor.crm.opportunity.board.BoardView.Column;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.team.TeamMemberProjection;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands on the board, on a real PostgreSQL. */
class BoardIT {

    private final UserId ann = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final Deals deals = new Deals();

    private static Board board(EntityManager entities) {
        return new Board(new BoardQueries(entities), SalesPipeline.parse(SalesPipeline.USUAL));
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void itHasAColumnForEachStageInTheOrderOfThePipelineAndThoseThatItHasNoLongerLast() {
        deals.open(ann, "a", euros("1"), "qualified", "2026-12-01");
        deals.open(ann, "b", euros("1"), "demo", "2026-12-01");

        deals.look(entities -> assertThat(
                        board(entities).of("tenant", BoardFilter.NONE, 20).columns())
                .extracting(Column::stage, Column::count)
                .containsExactly(
                        tuple("lead", 0L),
                        tuple("qualified", 1L),
                        tuple("proposal", 0L),
                        tuple("negotiation", 0L),
                        tuple("demo", 1L)));
    }

    @Test
    void aColumnCountsAllAndShowsThoseThatAreExpectedFirst() {
        deals.open(ann, "late", euros("0.10"), "lead", "2027-12-01");
        deals.open(bob, "soon", euros("0.20"), "lead", "2026-12-01");
        deals.open(ann, "then", Money.of("7", "JPY"), "lead", "2026-12-02");

        deals.look(entities -> {
            var lead =
                    board(entities).of("tenant", BoardFilter.NONE, 2).columns().getFirst();
            assertThat(lead.count()).isEqualTo(3);
            assertThat(lead.totals()).containsExactly(euros("0.30"), Money.of("7", "JPY"));
            assertThat(lead.cards()).extracting(Card::title).containsExactly("soon", "then");
            assertThat(lead.cards().getFirst().ownerId()).isEqualTo(bob.value());
            assertThat(board(entities)
                            .of("tenant", BoardFilter.NONE, 0)
                            .columns()
                            .getFirst()
                            .cards())
                    .isEmpty();
        });
    }

    @Test
    void itCanBeOnePersonsAlone() {
        deals.open(ann, "hers", euros("1"), "lead", "2026-12-01");
        deals.open(bob, "his", euros("2"), "lead", "2026-12-01");

        deals.look(entities -> {
            var lead = board(entities)
                    .of("tenant", new BoardFilter(bob.value(), null), 20)
                    .columns()
                    .getFirst();
            assertThat(lead.totals()).containsExactly(euros("2"));
            assertThat(lead.cards()).extracting(Card::title).containsExactly("his");
        });
    }

    @Test
    void itCanBeATeamsAlone() {
        deals.open(ann, "hers", euros("1"), "lead", "2026-12-01");
        deals.open(bob, "his", euros("2"), "lead", "2026-12-01");
        var team = new TeamId(UUID.randomUUID());
        var other = new TeamId(UUID.randomUUID());
        var types = List.of(new TeamCatalog());
        var facts = Scenario.of(types.getFirst())
                .given(
                        new TeamMemberAdded(team, bob),
                        new TeamMemberAdded(team, ann),
                        new TeamMemberAdded(other, ann),
                        new TeamMemberRemoved(team, ann))
                .factsOf(ContextQuery.everything());

        deals.look(entities -> {
            var replay = new ProjectionReplay(entities, new TeamMemberProjection(entities), new EventTypes(types));
            assertThat(replay.differences(facts)).isEmpty();
            assertThat(titles(board(entities), new BoardFilter(null, team.value())))
                    .containsExactly("his");
            assertThat(titles(board(entities), new BoardFilter(null, other.value())))
                    .containsExactly("hers");
            assertThat(titles(board(entities), new BoardFilter(ann.value(), team.value())))
                    .isEmpty();
        });
    }

    private static List<String> titles(Board board, BoardFilter filter) {
        var lead = board.of("tenant", filter, 20).columns().getFirst();
        assertThat(lead.count()).isEqualTo(lead.cards().size());
        return lead.cards().stream().map(Card::title).toList();
    }

    @Test
    void whatIsWonOrLostOrOfAnotherTenantIsNotThere() {
        deals.win(deals.open(ann, "won", euros("1"), "lead", "2026-12-01"));
        deals.lose(deals.open(ann, "lost", euros("1"), "lead", "2026-12-01"));
        deals.open(ann, "open", euros("1"), "lead", "2026-12-01");

        deals.look(entities -> {
            assertThat(board(entities)
                            .of("tenant", BoardFilter.NONE, 20)
                            .columns()
                            .getFirst()
                            .cards())
                    .extracting(Card::title)
                    .containsExactly("open");
            assertThat(board(entities).of("other", BoardFilter.NONE, 20).columns())
                    .extracting(Column::count)
                    .containsOnly(0L);
        });
    }
}
