#!/usr/bin/env bash
# The image's entry point reads this in its own shell, ahead of its own init_1.
bash /opt/payara/kontor/prepare || exit 1
