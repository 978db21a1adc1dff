#!/bin/bash
# Makes the topics that are missing; those that are there stay as they are.
set -euo pipefail
while IFS='=' read -r topic partitions; do
  case "$topic" in '' | '#'*) continue ;; esac
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$topic" \
    --partitions "$partitions" --replication-factor 1 --config retention.ms=-1 --config cleanup.policy=delete < /dev/null
done < /topics.properties
