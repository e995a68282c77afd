package dev.kontor.crm.opportunity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What opportunities come to, for the board and the figures. A change of an opportunity takes it out of the sums as it
 * was and counts it as it is, so what a fact means is said in {@link OpportunityRow} alone. Joins the transaction of the
 * checkpoint; JPA writes each sum once for a batch of facts.
 */
@Dependent
public class OpportunitySums {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected OpportunitySums() {}

    /** @param entities joins the transaction of the checkpoint */
    public OpportunitySums(EntityManager entities) {
        this.entities = entities;
    }

    /** Counts an opportunity as it is. */
    void add(OpportunityRow row) {
        of(row).forEach(sum -> sum.add(row));
    }

    /** Does not count it any more, before it changes. */
    void remove(OpportunityRow row) {
        of(row).forEach(sum -> sum.remove(row));
    }

    private List<OpportunitySum> of(OpportunityRow row) {
        var byDay = sum(DaySum.class, DaySum.Key.of(row), DaySum::new);
        var byStage = row.status == OpportunityStatus.OPEN
                ? Stream.of(sum(StageSum.class, StageSum.Key.of(row), StageSum::new))
                : Stream.<OpportunitySum>empty();
        return Stream.concat(Stream.of(byDay), byStage).toList();
    }

    private <K, S extends OpportunitySum> S sum(Class<S> type, K key, Function<K, S> blank) {
        S known = entities.find(type, key);
        if (known != null) {
            return known;
        }
        S sum = blank.apply(key);
        entities.persist(sum);
        return sum;
    }
}
