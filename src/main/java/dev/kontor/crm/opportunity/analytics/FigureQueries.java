package dev.kontor.crm.opportunity.analytics;

import dev.kontor.crm.shared.readmodel.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;

/** What the figures are made of: sums that the projections keep. Tables without a schema, as everywhere in read models. */
@ApplicationScoped
@Transactional
public class FigureQueries {

    /**
     * Open opportunities of one currency that have something in common.
     *
     * @param what they have in common: a stage, or a month
     * @param currency three letters
     * @param count how many they are
     * @param amount what they would bring together
     * @param percents the sum of each one's value times its probability in percent
     */
    record Open(String what, String currency, long count, BigDecimal amount, BigDecimal percents) {}

    /**
     * Opportunities of one currency that were won, or lost.
     *
     * @param currency three letters
     * @param won which of the two
     * @param count how many they are
     * @param amount what they brought, or would have brought, together
     */
    record Closed(String currency, boolean won, long count, BigDecimal amount) {}

    /**
     * Opportunities of one currency that were won, or lost, in a month.
     *
     * @param month year and month
     * @param closed how many and how much
     */
    record ClosedMonth(String month, Closed closed) {}

    /**
     * Stays at a stage that are over.
     *
     * @param stage which stage
     * @param count how many
     * @param seconds how long they took together
     */
    record Stays(String stage, long count, BigDecimal seconds) {}

    private static final String BY_STAGE = """
            select stage, currency, sum(count), sum(amount), sum(percents)
              from opportunity_stage_sum
             where tenant = :tenant and count > 0
             group by stage, currency
             order by stage, currency
            """;

    private static final String BY_MONTH = """
            select to_char(month, 'YYYY-MM'), currency, sum(count), sum(amount), sum(percents)
              from opportunity_day_sum
              cross join lateral (select date_trunc('month', day) as month) as due
             where tenant = :tenant and status = 'OPEN' and count > 0 and day between :first and :last
             group by month, currency
             order by month, currency
            """;

    private static final String CLOSED = """
            select currency, status = 'WON', sum(count), sum(amount)
              from opportunity_day_sum
             where tenant = :tenant and status in ('WON', 'LOST') and day between :first and :last
             group by 1, 2
             order by 1, 2
            """;

    private static final String CLOSED_BY_MONTH = """
            select to_char(day, 'YYYY-MM'), currency, status = 'WON', sum(count), sum(amount)
              from opportunity_day_sum
             where tenant = :tenant and status in ('WON', 'LOST') and count > 0 and day between :first and :last
             group by 1, 2, 3
             order by 1, 2, 3
            """;

    private static final String STAYS = """
            select stage, sum(stays), sum(seconds)
              from opportunity_stage_day
             where tenant = :tenant and day between :first and :last
             group by stage
             order by stage
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected FigureQueries() {}

    /** @param entities reads */
    public FigureQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** What is open now, by stage. */
    List<Open> byStage(String tenant) {
        return open(query(BY_STAGE, tenant));
    }

    /** What is open now and expected in a period, by month. */
    List<Open> byMonth(String tenant, Period period) {
        return open(during(BY_MONTH, tenant, period));
    }

    /** What was won or lost in a period. */
    List<Closed> closed(String tenant, Period period) {
        return Columns.of(during(CLOSED, tenant, period))
                .map(row -> new Closed((String) row[0], (Boolean) row[1], count(row[2]), (BigDecimal) row[3]))
                .toList();
    }

    /** What was won or lost in a period, month by month. */
    List<ClosedMonth> closedByMonth(String tenant, Period period) {
        return Columns.of(during(CLOSED_BY_MONTH, tenant, period))
                .map(row -> new ClosedMonth(
                        (String) row[0],
                        new Closed((String) row[1], (Boolean) row[2], count(row[3]), (BigDecimal) row[4])))
                .toList();
    }

    /** The stays that ended in a period. */
    List<Stays> stays(String tenant, Period period) {
        return Columns.of(during(STAYS, tenant, period))
                .map(row -> new Stays((String) row[0], count(row[1]), (BigDecimal) row[2]))
                .toList();
    }

    private Query during(String sql, String tenant, Period period) {
        return query(sql, tenant).setParameter("first", period.first()).setParameter("last", period.last());
    }

    private Query query(String sql, String tenant) {
        return entities.createNativeQuery(sql).setParameter("tenant", tenant);
    }

    private static List<Open> open(Query query) {
        return Columns.of(query)
                .map(row -> new Open(
                        (String) row[0], (String) row[1], count(row[2]), (BigDecimal) row[3], (BigDecimal) row[4]))
                .toList();
    }

    private static long count(Object value) {
        return ((Number) value).longValue();
    }
}
