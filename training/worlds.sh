# The fictional worlds that are learnt from and measured on, to be sourced in the repository with `work` set.
# Seeds 7, 12, 21 and 22 are for measuring, and so are the families and wordings whose names begin with "test".
for seed in 101 404 505 606 707 808; do npx tsx scripts/make-library.ts --out "$work/worlds/$seed" --seed "$seed" --articles 1500 --questions 1500; done
for seed in 202 303; do npx tsx scripts/make-library.ts --out "$work/worlds/$seed" --seed "$seed" --articles 1200 --questions 1200; done
for family in genealogies companies places papers; do
  for seed in 701 702 703; do
    npx tsx scripts/make-library.ts --out "$work/worlds/$family-$seed" --family "$family" --seed "$seed" --articles 1500 --questions 1200
  done
done
for seed in 7 12; do npx tsx scripts/make-library.ts --out "$work/measured/$seed" --seed "$seed"; done
