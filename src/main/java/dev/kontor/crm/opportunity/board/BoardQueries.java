package dev.kontor.crm.opportunity.board;

import dev.kontor.crm.opportunity.board.BoardView.Card;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.readmodel.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What stands on the board. Tables without a schema, as everywhere in read models. */
@ApplicationScoped
@Transactional
public class BoardQueries {

    /**
     * What the opportunities of one currency at a stage would bring.
     *
     * @param stage which stage
     * @param count how many there are
     * @param total what they would bring together
     */
    record Sum(String stage, long count, Money total) {}

    /**
     * A card in its column.
     *
     * @param stage which column
     * @param card what is on it
     */
    record Placed(String stage, Card card) {}

    private static final String SUMS = """
            select stage, currency, sum(count), sum(amount)
              from opportunity_stage_sum
             where tenant = :tenant and count > 0%s
             group by stage, currency
             order by stage, currency
            """;

    /** A look into each column alone, so that the index ends it, however many are open. */
    private static final String CARDS = """
            select o.stage, o.id, o.title, o.company_id, o.customer_id, o.owner_id, o.amount, o.currency,
                   o.probability, cast(o.expected_close_on as text)
              from (select unnest(string_to_array(:stages, ',')) as stage) as wanted
              cross join lateral (
                   select *
                     from opportunity
                    where tenant = :tenant and status = 'OPEN' and stage = wanted.stage%s
                    order by expected_close_on, id
                    limit :cards) as o
             order by o.expected_close_on, o.id
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected BoardQueries() {}

    /** @param entities reads */
    public BoardQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** The sums, by stage and currency. */
    List<Sum> sums(String tenant, BoardFilter filter) {
        return Columns.of(query(SUMS, tenant, filter))
                .map(row ->
                        new Sum((String) row[0], ((Number) row[2]).longValue(), new Money((BigDecimal) row[3], (String)
                                row[1])))
                .toList();
    }

    /** The cards that are expected first at each stage. Names of stages have no commas. */
    List<Placed> cards(String tenant, BoardFilter filter, Collection<String> stages, int cards) {
        var query = query(CARDS, tenant, filter)
                .setParameter("stages", String.join(",", stages))
                .setParameter("cards", cards);
        return Columns.of(query)
                .map(row -> new Placed((String) row[0], card(row)))
                .toList();
    }

    private Query query(String sql, String tenant, BoardFilter filter) {
        var query = entities.createNativeQuery(sql.formatted(filter.condition()));
        return filter.on(query.setParameter("tenant", tenant));
    }

    private static Card card(Object[] row) {
        return new Card(
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (UUID) row[5],
                new Money((BigDecimal) row[6], (String) row[7]),
                ((Number) row[8]).intValue(),
                LocalDate.parse((String) row[9]));
    }
}
