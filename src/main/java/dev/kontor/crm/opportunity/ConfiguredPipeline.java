package dev.kontor.crm.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pipeline as the setting {@value #PROPERTY} has it, read once. */
@ApplicationScoped
public class ConfiguredPipeline {

    /** The setting. */
    static final String PROPERTY = "kontor.pipeline";

    private String text;

    /** For the container's proxy. */
    protected ConfiguredPipeline() {}

    /** @param text the setting */
    @Inject
    public ConfiguredPipeline(@ConfigProperty(name = PROPERTY, defaultValue = SalesPipeline.USUAL) String text) {
        this.text = text;
    }

    /**
     * The pipeline.
     *
     * @throws SalesPipelineException if the setting describes none
     */
    @Produces
    @Singleton
    SalesPipeline pipeline() {
        return SalesPipeline.parse(text);
    }

    /** A setting that describes none is told at the start, and not to the first who opens an opportunity. */
    void check(@Observes Startup startup, SalesPipeline pipeline) {}
}
