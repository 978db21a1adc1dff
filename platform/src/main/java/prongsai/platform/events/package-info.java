/**
 * What has happened, told to the other services so that nothing is lost and nothing counts twice. An event is stored in the
 * transaction in which it happened (outbox), sent to Kafka by one relay per service, and applied by each consumer in one
 * transaction with a mark that it was (inbox). Only this package touches Kafka.
 */
@NullMarked
package prongsai.platform.events;

import org.jspecify.annotations.NullMarked;
