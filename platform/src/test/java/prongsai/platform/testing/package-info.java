/** What the tests of every service stand on: real PostgreSQL and Kafka, tokens of the real form, and the house's rules. */
package prongsai.platform.testing;
