package dev.kontor.crm.opportunity;

/** The setting of the pipeline describes none; Kontor does not start with it. */
public final class SalesPipelineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SalesPipelineException(String what) {
        super("%s is no pipeline: %s. Write it like '%s'."
                .formatted(ConfiguredPipeline.PROPERTY, what, SalesPipeline.USUAL));
    }
}
